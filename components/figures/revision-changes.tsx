import { Section } from '#components/layout/section.tsx';
import { TableRegion } from '#components/tables/table-region.tsx';
import { ChangedWords } from '#components/text/changed-words.tsx';
import { formatInstant } from '#lib/dates/format.ts';
import { label } from '#lib/messages/labels.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { fieldName, fieldWords } from '#lib/pages/figure-fields.ts';
import type { PastFigure } from '#lib/record/figure-revisions.ts';

interface RevisionChangesProps {
  locale: Locale;
  past: PastFigure;
}

/** What a revision did to the one before: why, and field by field with the changed words marked. */
export function RevisionChanges({ locale, past }: RevisionChangesProps) {
  const t = translate(locale, 'revisions');
  const { figure, changeType, reason } = past;
  if (!figure) return null;
  const change = label(locale, 'changeType', changeType);
  const recorded = formatInstant(locale, past.recordedAt);
  return (
    <Section id="changes" title={t('whatChanged')}>
      <p dir="auto">
        {reason ? t('by', { change, recorded, reason }) : t('byNoReason', { change, recorded })}
      </p>
      <FieldChanges locale={locale} past={past} />
    </Section>
  );
}

function FieldChanges({
  locale,
  past: { figure, before, changes, revision },
}: RevisionChangesProps) {
  const t = translate(locale, 'revisions');
  if (revision === 1) return <p>{t('firstRevision')}</p>;
  if (!before || !figure) return <p>{t('beforeHidden')}</p>;
  if (changes.length === 0) return <p>{t('nothingChanged')}</p>;
  return (
    <TableRegion caption={t('changesCaption', { revision })}>
      <thead>
        <tr>
          <th scope="col">{t('fieldName')}</th>
          <th scope="col">{t('before', { revision: revision - 1 })}</th>
          <th scope="col">{t('after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((field) => {
          const words = [before, figure].map((each) => fieldWords(locale, field, each));
          const [was = '', is = ''] = words;
          return (
            <tr key={field}>
              <th scope="row">{fieldName(locale, field)}</th>
              <td dir="auto">{was}</td>
              <td>
                <ChangedWords locale={locale} before={was} after={is} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </TableRegion>
  );
}
