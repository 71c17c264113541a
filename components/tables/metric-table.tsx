import { TableRegion } from '#components/tables/table-region.tsx';
import styles from '#components/tables/tables.module.css';
import { label } from '#lib/messages/labels.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { MetricDefinition } from '#lib/pages/metric-definitions.ts';

interface MetricTableProps {
  locale: Locale;
  metrics: MetricDefinition[];
}

export function MetricTable({ locale, metrics }: MetricTableProps) {
  const t = translate(locale, 'pages');
  return (
    <TableRegion caption={t('methodology.metricsCaption')}>
      <thead>
        <tr>
          <th scope="col">{t('methodology.metric')}</th>
          <th scope="col">{t('methodology.definition')}</th>
          <th scope="col">{t('methodology.measures')}</th>
          <th scope="col">{t('methodology.mapping')}</th>
        </tr>
      </thead>
      <tbody>
        {metrics.map(({ code, name, definition, measureTypes, hapi, idmc }) => (
          <tr key={code} id={code}>
            <th scope="row">
              {name}
              <span className={styles.small}>
                <code>{code}</code>
              </span>
            </th>
            <td className={styles.wide}>{definition}</td>
            <td>
              {measureTypes.map((type) => (
                <div key={type}>{label(locale, 'measureType', type)}</div>
              ))}
            </td>
            <td>
              {hapi && <div>{t('methodology.hapi', { code: hapi })}</div>}
              {idmc && <div>{t('methodology.idmc', { code: idmc })}</div>}
              {!hapi && !idmc && t('methodology.noMapping')}
            </td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
