'use client';
import { useEffect, useRef, useState } from 'react';
import styles from '#components/desk/drafts.module.css';
import warnings from '#components/desk/warnings.module.css';
import { valuesIn } from '#components/desk/typed/form-values.ts';
import type { Reading } from '#lib/entry/reading.ts';

export interface ReadingWords {
  willRead: string;
  notYet: string;
  differs: string;
  odd: string;
  asked: string;
  compare: string;
  correct: string;
}

interface LiveReadingProps {
  submissionId: string;
  /** The item that is typed into; undefined for a new one. */
  itemId: string | undefined;
  /** The fields of the form that nobody types. */
  hidden: Record<string, string>;
  /** How it reads as the page opens; without JavaScript it stays. */
  reading: Reading;
  words: ReadingWords;
}

// Milliseconds from the last key to the question.
const PAUSE = 500;

/** How the figure will read, asked anew of the server when the typing pauses. */
export function LiveReading({ submissionId, itemId, hidden, reading, words }: LiveReadingProps) {
  const place = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(reading);
  useEffect(() => {
    const form = place.current?.closest('form');
    if (!form) return;
    return whenTyped(form, async (signal) => {
      const fields = { ...hidden, ...valuesIn(form) };
      const answer = await ask({ submissionId, itemId, fields }, signal);
      if (answer && !signal.aborted) setShown(answer);
    });
  }, [submissionId, itemId, hidden]);
  return (
    <>
      <div ref={place} className={styles.reads}>
        <p>
          <span>{words.willRead}</span> {shown.sentence ?? words.notYet}
        </p>
        {shown.assumed.map((sentence) => (
          <p key={sentence}>
            <span>{sentence}</span>
          </p>
        ))}
      </div>
      <div role="status">
        {shown.differs.length > 0 && <Differs differs={shown.differs} words={words} />}
        {shown.odd.length > 0 && <Odd odd={shown.odd} words={words} />}
      </div>
    </>
  );
}

// Neither the words nor the series are right by themselves: who types says which.
function Differs({ differs, words }: { differs: Reading['differs']; words: ReadingWords }) {
  return (
    <div className={warnings.odd}>
      <p>
        <strong>{words.differs}</strong>
      </p>
      <ul>
        {differs.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

// It stops nobody: the reason is asked for once the draft is sent.
function Odd({ odd, words }: { odd: Reading['odd']; words: ReadingWords }) {
  return (
    <div className={warnings.odd}>
      <p>
        <strong>{words.odd}</strong> {words.asked}
      </p>
      <ul>
        {odd.map(({ kind, sentence, figureId, mayBeCorrection }) => (
          <li key={kind + sentence}>
            <p dir="auto">
              {sentence} {figureId && <a href={`/en/figures/${figureId}`}>{words.compare}</a>}
              {mayBeCorrection && (
                <>
                  {' · '}
                  <a href={`/desk/record/figures/${figureId}`}>{words.correct}</a>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

// A later question takes back the one before: answers may come in another order.
function whenTyped(form: HTMLFormElement, work: (signal: AbortSignal) => Promise<void>) {
  let asked = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const typed = () => {
    clearTimeout(timer);
    asked.abort();
    asked = new AbortController();
    const { signal } = asked;
    timer = setTimeout(() => void work(signal), PAUSE);
  };
  form.addEventListener('input', typed);
  return () => {
    clearTimeout(timer);
    asked.abort();
    form.removeEventListener('input', typed);
  };
}

// Without a connection the sentence stays: the form itself says that it is not saved.
async function ask(question: object, signal: AbortSignal): Promise<Reading | null> {
  const answer = await fetch('/desk/reading', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(question),
    signal,
  }).catch(() => null);
  return answer?.ok ? ((await answer.json().catch(() => null)) as Reading | null) : null;
}
