import styles from '#components/desk/desk.module.css';
import { TableRegion } from '#components/tables/table-region.tsx';
import type { Refusal } from '#lib/access/access-log.ts';
import { REFUSAL_DAYS } from '#lib/access/tries.ts';
import { formatInstant } from '#lib/dates/format.ts';
import { translate } from '#lib/messages/translate.ts';

const t = translate('en', 'access');

/** What was refused, in numbers. */
export function Refusals({ refused }: { refused: Refusal[] }) {
  return (
    <section aria-labelledby="refused">
      <h2 id="refused">{t('log.refusals.title')}</h2>
      <p className={styles.aside}>{t('log.refusals.lede', { days: REFUSAL_DAYS })}</p>
      {refused.length === 0 ? (
        <p>{t('log.refusals.empty')}</p>
      ) : (
        <TableRegion caption={t('log.refusals.caption')}>
          <thead>
            <tr>
              <th scope="col">{t('log.when')}</th>
              <th scope="col">{t('log.refusals.whose')}</th>
              <th scope="col">{t('log.what')}</th>
              <th scope="col">{t('log.refusals.count')}</th>
            </tr>
          </thead>
          <tbody>{refused.map(row)}</tbody>
        </TableRegion>
      )}
    </section>
  );
}

const row = ({ id, kind, isBlocked, lastAt, name, count }: Refusal) => (
  <tr key={id}>
    <td>{formatInstant('en', lastAt)}</td>
    <td dir="auto">{name ?? t('log.refusals.nobody')}</td>
    <td>{t(`log.refusals.${isBlocked ? 'blocked' : 'wrong'}.${kind}`)}</td>
    <td>{count.toLocaleString('en')}</td>
  </tr>
);
