import styles from '#components/desk/warnings.module.css';
import { translate } from '#lib/messages/translate.ts';
import type { Warning } from '#lib/submissions/warnings/warning.ts';
import { warningSentence } from '#lib/sentences/warning.ts';

interface WarningListProps {
  warnings: readonly Warning[];
}

/** What looks odd in one item, each with the reason that its author gave, for whoever reviews it. */
export function WarningList({ warnings }: WarningListProps) {
  const t = translate('en', 'warnings');
  if (warnings.length === 0) return null;
  return (
    <div className={styles.odd}>
      <p>
        <strong>{t('review.title')}</strong>
      </p>
      <ul>
        {warnings.map((warning) => (
          <li key={warning.kind}>
            <p dir="auto">
              {warningSentence('en', warning)} <RecordedFigure figureId={warning.figureId} />
            </p>
            <p dir="auto">
              {warning.reason ? t('review.reason', { reason: warning.reason }) : t('review.new')}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The way to the figure that another one is held against; nothing where there is none. */
export function RecordedFigure({ figureId }: { figureId: string | null }) {
  if (figureId === null) return null;
  return <a href={`/en/figures/${figureId}`}>{translate('en', 'warnings')('form.compare')}</a>;
}
