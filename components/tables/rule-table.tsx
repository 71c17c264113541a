import { TableRegion } from '#components/tables/table-region.tsx';
import { MESSAGES, type Locale, type Messages } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';

type Rule = keyof Messages['pages']['methodology']['rules'];

/** The rules of arithmetic by number; each number is an anchor that workings link to. */
export function RuleTable({ locale }: { locale: Locale }) {
  const t = translate(locale, 'pages');
  const rules = Object.keys(MESSAGES[locale].pages.methodology.rules) as Rule[];
  return (
    <TableRegion caption={t('methodology.rulesCaption')}>
      <thead>
        <tr>
          <th scope="col">{t('methodology.rule')}</th>
          <th scope="col">{t('methodology.says')}</th>
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => (
          <tr key={rule} id={rule}>
            <th scope="row">{rule}</th>
            <td>{t(`methodology.rules.${rule}`)}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
