import type { ReactNode } from 'react';
import styles from '#components/desk/desk.module.css';
import captured from '#components/desk/captures.module.css';
import type { ListedCapture } from '#lib/snapshots/list.ts';
import { translate } from '#lib/messages/translate.ts';

interface CapturesProps {
  captures: readonly ListedCapture[];
  /** The address under which each is opened, by its id. */
  page: string;
  news: { sentence: string; isProblem: boolean } | null;
  /** What stands beside each, in their order: a button that takes it out, where the draft may be changed. */
  tools?: readonly ReactNode[];
  children?: ReactNode;
}

/** The copies of a document that are kept, and what came of sending one. */
export function Captures({ captures, page, news, tools = [], children }: CapturesProps) {
  const t = translate('en', 'captures');
  return (
    <section aria-labelledby="copies" className={captured.copies}>
      <h3 id="copies">{t('title')}</h3>
      {news && (
        <p role={news.isProblem ? 'alert' : 'status'} className={styles.notice}>
          {news.sentence}
        </p>
      )}
      {captures.length === 0 ? (
        <p className={styles.meta}>{t('none')}</p>
      ) : (
        <ul>
          {captures.map((capture, at) => (
            <li key={capture.id}>
              <p>{capture.words}</p>
              {!capture.isMissing && (
                <p className={styles.meta}>
                  SHA-256 <code className={captured.hash}>{capture.sha256}</code>
                </p>
              )}
              <div className={styles.tools}>
                {!capture.isMissing && <a href={`${page}/${capture.id}`}>{t('open')}</a>}
                {tools[at]}
              </div>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.meta}>{t('private')}</p>
      {children}
    </section>
  );
}
