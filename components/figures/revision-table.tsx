import { TableRegion } from '#components/tables/table-region.tsx';
import { label } from '#lib/messages/labels.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { formatInstant } from '#lib/dates/format.ts';
import type { PublicRevision } from '#lib/record/revisions.ts';

interface RevisionTableProps {
  locale: Locale;
  revisions: PublicRevision[];
}

/** Every approved change, newest first. */
export function RevisionTable({ locale, revisions }: RevisionTableProps) {
  const t = translate(locale, 'pages');
  const newestFirst = revisions.toSorted((one, other) => other.revision - one.revision);
  return (
    <TableRegion caption={t('figure.revisionCaption')}>
      <thead>
        <tr>
          <th scope="col">{t('figure.revisionNumber')}</th>
          <th scope="col">{t('figure.change')}</th>
          <th scope="col">{t('figure.changedOn')}</th>
          <th scope="col">{t('figure.reason')}</th>
        </tr>
      </thead>
      <tbody>
        {newestFirst.map(({ revision, changeType, recordedAt, reason }, index) => (
          <tr key={revision}>
            <th scope="row">
              {revision}
              {index === 0 && ` (${t('figure.current')})`}
            </th>
            <td>{label(locale, 'changeType', changeType)}</td>
            <td>
              <time dateTime={recordedAt.toISOString()}>{formatInstant(locale, recordedAt)}</time>
            </td>
            <td>{reason ?? t('figure.noReason')}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
