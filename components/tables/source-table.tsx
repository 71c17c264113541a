import { directionOf } from '#lib/messages/direction.ts';
import { TableRegion } from '#components/tables/table-region.tsx';
import { formatPartialDate } from '#lib/dates/format.ts';
import { label } from '#lib/messages/labels.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { UsedSource } from '#lib/pages/sources-of.ts';

interface SourceTableProps {
  locale: Locale;
  caption: string;
  sources: UsedSource[];
}

export function SourceTable({ locale, caption, sources }: SourceTableProps) {
  const t = translate(locale, 'pages');
  return (
    <TableRegion caption={caption}>
      <thead>
        <tr>
          <th scope="col">{t('source.published')}</th>
          <th scope="col">{t('source.document')}</th>
          <th scope="col">{t('source.publisher')}</th>
          <th scope="col">{t('source.kind')}</th>
        </tr>
      </thead>
      <tbody>
        {sources.map(
          ({ id, title, language, publishedOn, publishedOnAccuracy, publisher, kind }) => (
            <tr key={id}>
              <td>{formatPartialDate(locale, publishedOn, publishedOnAccuracy)}</td>
              <th scope="row">
                <a href={`/${locale}/sources/${id}`} lang={language} dir={directionOf(language)}>
                  {title}
                </a>
              </th>
              <td>
                <a href={`/${locale}/organizations/${publisher.slug}`}>
                  {publisher.shortName ?? publisher.name}
                </a>
              </td>
              <td>{label(locale, 'sourceKind', kind)}</td>
            </tr>
          ),
        )}
      </tbody>
    </TableRegion>
  );
}
