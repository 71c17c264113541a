import { AtDesk } from '#components/layout/at-desk.tsx';
import { TableRegion } from '#components/tables/table-region.tsx';
import { formatInstant } from '#lib/dates/format.ts';
import { label } from '#lib/messages/labels.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { fieldName, fieldWords } from '#lib/pages/figure-fields.ts';
import type { FigureRevision } from '#lib/record/figure-revisions.ts';

interface RevisionTableProps {
  locale: Locale;
  id: string;
  /** From the first. */
  revisions: FigureRevision[];
}

/** Every approved change, newest first, field by field, each leading to the figure as it was. */
export function RevisionTable({ locale, id, revisions }: RevisionTableProps) {
  const t = translate(locale, 'pages');
  const newestFirst = revisions.toSorted((one, other) => other.revision - one.revision);
  return (
    <>
      <TableRegion caption={t('figure.revisionCaption')}>
        <thead>
          <tr>
            <th scope="col">{t('figure.revisionNumber')}</th>
            <th scope="col">{t('figure.change')}</th>
            <th scope="col">{t('figure.changedOn')}</th>
            <th scope="col">{translate(locale, 'revisions')('changes')}</th>
            <th scope="col">{t('figure.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {newestFirst.map((each, index) => (
            <tr key={each.revision}>
              <th scope="row">
                <RevisionLink locale={locale} id={id} revision={each} />
                {index === 0 && ` (${t('figure.current')})`}
              </th>
              <td>{label(locale, 'changeType', each.changeType)}</td>
              <td>
                <time dateTime={each.recordedAt.toISOString()}>
                  {formatInstant(locale, each.recordedAt)}
                </time>
              </td>
              <td>
                <Changes locale={locale} revision={each} before={newestFirst[index + 1]} />
              </td>
              <td>{each.reason ?? t('figure.noReason')}</td>
            </tr>
          ))}
        </tbody>
      </TableRegion>
      <AtDesk locale={locale} page={`/desk/record/figures/${id}`} />
    </>
  );
}

interface OneRevision {
  locale: Locale;
  revision: FigureRevision;
}

function RevisionLink({ locale, id, revision }: OneRevision & { id: string }) {
  const { revision: number, figure, redactions } = revision;
  if (!figure && redactions.length === 0) return number;
  return <a href={`/${locale}/figures/${id}/revisions/${number}`}>{number}</a>;
}

function Changes({
  locale,
  revision: { figure, changes, redactions },
  before,
}: OneRevision & { before: FigureRevision | undefined }) {
  const t = translate(locale, 'revisions');
  if (!figure) return t(redactions.length > 0 ? 'hiddenRedacted' : 'hidden');
  if (!before) return t('first');
  const past = before.figure;
  if (!past) return t('hidden');
  if (changes.length === 0) return t('noChanges');
  return (
    <ul>
      {changes.map((field) => (
        <li key={field}>
          {t('changed', {
            field: fieldName(locale, field),
            before: fieldWords(locale, field, past),
            after: fieldWords(locale, field, figure),
          })}
        </li>
      ))}
    </ul>
  );
}
