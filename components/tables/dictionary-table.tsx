import { TableRegion } from '#components/tables/table-region.tsx';
import { dataDictionary } from '#lib/exchange/data-dictionary.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';

/** Every column of a figure: what it says, in which form and unit, and what an empty cell means. */
export function DictionaryTable({ locale }: { locale: Locale }) {
  const t = translate(locale, 'exports');
  return (
    <TableRegion caption={t('data.dictionaryCaption')}>
      <thead>
        <tr>
          <th scope="col">{t('dictionary.column')}</th>
          <th scope="col">{t('dictionary.meaning')}</th>
          <th scope="col">{t('dictionary.type')}</th>
          <th scope="col">{t('dictionary.unit')}</th>
          <th scope="col">{t('dictionary.empty')}</th>
        </tr>
      </thead>
      <tbody>
        {dataDictionary(locale).map(({ column, meaning, type, unit, empty }) => (
          <tr key={column}>
            <th scope="row">
              <code>{column}</code>
            </th>
            <td>{meaning}</td>
            <td>{type}</td>
            <td>{unit}</td>
            <td>{empty}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
