import styles from '#components/layout/page.module.css';
import en from '#lib/messages/en/failure.json' with { type: 'json' };

// Only this room travels to the browser, not all messages.
const WORDS: Record<string, typeof en> = { en };

interface FailureProps {
  locale: string;
  /** The number under which the failure stands in the log. */
  id: string | undefined;
  retry: () => void;
}

/** What a page that fails says: in words, with the number of the failure. */
export function Failure({ locale, id, retry }: FailureProps) {
  const words = WORDS[locale] ?? en;
  return (
    <div className={styles.prose} role="alert">
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      {id && (
        <p>
          {words.number} <code>{id}</code>
        </p>
      )}
      <p>{words.mend}</p>
      <p>
        <button type="button" onClick={retry}>
          {words.again}
        </button>{' '}
        <a href={`/${locale}`}>{words.home}</a>
      </p>
    </div>
  );
}
