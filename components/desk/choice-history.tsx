import tables from '#components/tables/tables.module.css';
import { TableRegion } from '#components/tables/table-region.tsx';
import { formatInstant } from '#lib/dates/format.ts';
import type { ChoiceHistory as History } from '#lib/editing/choice-desk.ts';
import { choiceWords } from '#lib/editing/choice-words.ts';
import { label } from '#lib/messages/labels.ts';
import { translate } from '#lib/messages/translate.ts';

/** Every word of an editor on the headline of a series, newest first; null when it may not be shown. */
export function ChoiceHistory({ history }: { history: History | null }) {
  const t = translate('en', 'policies');
  if (!history) return <p>{t('history.removed')}</p>;
  return (
    <TableRegion caption={t('choice.historyCaption')}>
      <thead>
        <tr>
          <th scope="col">{t('history.revision')}</th>
          <th scope="col">{t('history.day')}</th>
          <th scope="col">{t('history.role')}</th>
          <th scope="col">{t('choice.figure')}</th>
          <th scope="col">{t('history.note')}</th>
        </tr>
      </thead>
      <tbody>
        {history.revisions.toReversed().map(({ revision, recordedAt, actorRole, snapshot }) => (
          <tr key={revision}>
            <th scope="row">{revision}</th>
            <td>
              <time dateTime={recordedAt.toISOString()}>{formatInstant('en', recordedAt)}</time>
            </td>
            <td>{label('en', 'role', actorRole)}</td>
            <td className={tables.wide} dir="auto">
              {snapshot
                ? choiceWords('en', snapshot.figureId, history.figures).value
                : t('history.removed')}
            </td>
            <td className={tables.wide} dir="auto">
              {snapshot?.note ?? t('history.removed')}
            </td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
