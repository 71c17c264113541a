import styles from '#components/desk/desk.module.css';
import { timeOfDay } from '#lib/dates/format.ts';
import type { Draft } from '#lib/entry/drafts.ts';
import { translate } from '#lib/messages/translate.ts';

type ApprovalsProps = Pick<
  Draft,
  'approvals' | 'approvalsNeeded' | 'secondReason' | 'status' | 'mayDecide' | 'mayApprove'
>;

/** Who has approved what needs more than one reviewer, and what is still missing; nothing where one is enough. */
export function Approvals({ draft }: { draft: ApprovalsProps }) {
  const t = translate('en', 'changes');
  if (draft.secondReason === null || draft.status !== 'submitted') return null;
  const { approvals, mayDecide, mayApprove } = draft;
  const isLast = mayApprove && approvals.length === draft.approvalsNeeded - 1;
  return (
    <div className={styles.notice}>
      <p>{t(`approvals.need.${draft.secondReason}`)}</p>
      {approvals.map(({ reviewer, approvedAt, note }) => (
        <p key={reviewer.id} dir="auto">
          {t('approvals.given', { name: reviewer.name, time: timeOfDay(approvedAt) })} {note}
        </p>
      ))}
      {mayDecide && !mayApprove && <p>{t('approvals.own')}</p>}
      {isLast && <p>{t('approvals.last')}</p>}
    </div>
  );
}
