import { TableRegion } from '#components/tables/table-region.tsx';
import { formatInstant } from '#lib/dates/format.ts';
import { label } from '#lib/messages/labels.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { CorrectionEntry } from '#lib/pages/correction-entries.ts';

interface CorrectionTableProps {
  locale: Locale;
  entries: CorrectionEntry[];
}

/** What was changed, from what into what, why, when, and in which role it was approved. */
export function CorrectionTable({ locale, entries }: CorrectionTableProps) {
  const t = translate(locale, 'corrections');
  return (
    <TableRegion caption={t('caption')}>
      <thead>
        <tr>
          <th scope="col">{t('what')}</th>
          <th scope="col">{t('changed')}</th>
          <th scope="col">{t('why')}</th>
          <th scope="col">{t('when')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.now.seq}>
            <th scope="row">
              {label(locale, 'changeType', entry.now.changeType)}
              {': '}
              <a href={entry.path}>{entry.title}</a>
            </th>
            <td>
              <Changes locale={locale} entry={entry} />
            </td>
            <td>{entry.now.reason ?? t('noReason')}</td>
            <td>
              <time dateTime={entry.now.recordedAt.toISOString()}>
                {formatInstant(locale, entry.now.recordedAt)}
              </time>
              {', '}
              {t('by', { role: label(locale, 'role', entry.now.actorRole) })}
            </td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}

function Changes({ locale, entry }: { locale: Locale; entry: CorrectionEntry }) {
  const t = translate(locale, 'corrections');
  if (!entry.isShown) return t('withheld');
  if (entry.changes.length === 0) return t('noField');
  return (
    <ul>
      {entry.changes.map(({ field, before, after }) => (
        <li key={field}>{t('change', { field, before, after })}</li>
      ))}
    </ul>
  );
}
