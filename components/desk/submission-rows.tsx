import styles from '#components/desk/desk.module.css';
import { daysAgo, formatPartialDate } from '#lib/dates/format.ts';
import { dayOfInstant, today } from '#lib/dates/calendar-days.ts';
import type { SubmissionSummary } from '#lib/submissions/submission.ts';
import { label } from '#lib/messages/labels.ts';
import { translate } from '#lib/messages/translate.ts';

interface SubmissionRowsProps {
  drafts: readonly SubmissionSummary[];
  /** Where the title leads: the draft itself, or its review. */
  room: 'submissions' | 'review';
  /** What is said when there is none. */
  empty: string;
  /** Whether the author is named, as in the queue. */
  hasAuthor?: boolean;
}

/** Drafts or submissions, one a row: title, status, what it holds, since when. */
export function SubmissionRows({ drafts, room, empty, hasAuthor = false }: SubmissionRowsProps) {
  const t = translate('en', 'desk');
  if (drafts.length === 0) return <p className={styles.meta}>{empty}</p>;
  return (
    <ul className={styles.rows}>
      {drafts.map((draft) => (
        <li key={draft.id}>
          <div>
            {draft.keptInConfidence ? (
              toldOf(draft.keptInConfidence)
            ) : (
              <a href={`/desk/${room}/${draft.id}`} dir="auto">
                {draft.title || t('draft.untitled')}
              </a>
            )}
            <p className={styles.meta}>
              {contentsOf(draft)}
              {hasAuthor && ` · ${authorOf(draft)}`}
              {draft.openComments > 0 &&
                ` · ${translate('en', 'review')('talk.count', { open: draft.openComments })}`}
              {draft.warnings > 0 &&
                ` · ${translate('en', 'warnings')('review.count', { warnings: draft.warnings })}`}
            </p>
          </div>
          <p className={styles.meta}>
            <span className={styles.chip}>{label('en', 'submissionStatus', draft.status)}</span>{' '}
            {daysAgo('en', dayOfInstant(draft.submittedAt ?? draft.updatedAt), today())}
          </p>
        </li>
      ))}
    </ul>
  );
}

// What may be said of a document to whoever may not read it.
function toldOf({ kind, month }: NonNullable<SubmissionSummary['keptInConfidence']>): string {
  const t = translate('en', 'review');
  const unknown = t('queue.notStated');
  return t('queue.inConfidence', {
    kind: kind ? label('en', 'sourceKind', kind) : unknown,
    month: month ? formatPartialDate('en', `${month}-01`, 'month') : unknown,
  });
}

function authorOf({ author: { name, organization } }: SubmissionSummary): string {
  const of = organization ?? translate('en', 'review')('queue.notStated');
  return translate('en', 'review')('queue.author', { name, organization: of });
}

const REFERENCE = ['policy', 'headline_choice', 'organization', 'crisis'] as const;

function contentsOf({ items }: SubmissionSummary): string {
  const { source = 0, statement: statements = 0, figure: figures = 0 } = items;
  const changes = REFERENCE.filter((type) => items[type]).map((type) =>
    label('en', 'entityType', type),
  );
  if (changes.length > 0 && source + statements + figures === 0) return changes.join(', ');
  return translate('en', 'desk')('draft.counts', { statements, figures });
}
