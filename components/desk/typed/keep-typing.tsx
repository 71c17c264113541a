'use client';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { TypingSession, type Shown, type Typing } from '#components/desk/typed/typing-session.ts';
import { Versions } from '#components/desk/typed/versions.tsx';
import styles from '#components/forms/notices.module.css';

/** Keeps what is typed into the form inside, a moment after the typing stops, and offers it on coming back. */
export function KeepTyping({ children, ...typing }: Typing & { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<Shown>({ status: '', offer: null });
  const [session] = useState(
    () => new TypingSession(typing, (news) => setShown((before) => ({ ...before, ...news }))),
  );
  useEffect(() => (box.current ? session.listen(box.current) : undefined), [session]);
  const { offer, status } = shown;
  return (
    <>
      {offer && (
        <Versions
          title={offer.title}
          words={typing.words}
          versions={offer.versions}
          rows={offer.rows}
          first={offer.first}
          onUse={(values) => session.use(values)}
          onDrop={() => session.drop()}
        />
      )}
      <div ref={box}>{children}</div>
      <p role="status" aria-live="polite" className={styles.typing}>
        {status}
      </p>
    </>
  );
}
