import { TableRegion } from '#components/tables/table-region.tsx';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { choicesIn } from '#lib/query/choices.ts';
import { FILTER_KEYS, FILTERS, FORM_KEYS, FORMS } from '#lib/query/figure-query.ts';

const SHAPES = { ...FILTERS, ...FORMS };

/** Every parameter of the figures: what it means, and its values where they are a closed list. */
export function FilterTable({ locale }: { locale: Locale }) {
  const t = translate(locale, 'pages');
  return (
    <TableRegion caption={t('data.filtersCaption')}>
      <thead>
        <tr>
          <th scope="col">{t('data.filter')}</th>
          <th scope="col">{t('data.meaning')}</th>
          <th scope="col">{t('data.choices')}</th>
        </tr>
      </thead>
      <tbody>
        {[...FILTER_KEYS, ...FORM_KEYS].map((key) => (
          <tr key={key}>
            <th scope="row">
              <code>{key}</code>
            </th>
            <td>{t(`data.filters.${key}`)}</td>
            <td>
              <code>{choicesIn(SHAPES[key]).join(', ')}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
