import type { Metadata } from 'next';
import { visitor } from '#app/desk/visitor.ts';
import styles from '#components/desk/desk.module.css';
import { TableRegion } from '#components/tables/table-region.tsx';
import { translate } from '#lib/messages/translate.ts';
import { listCrises } from '#lib/record/crises.ts';
import { listHeadlineChoices } from '#lib/record/headline-choices.ts';
import { listSeries } from '#lib/record/series.ts';

const t = translate('en', 'policies');

export const metadata: Metadata = { title: t('choice.listTitle') };

export default async function SeriesListPage() {
  await visitor('/desk/series');
  const [crises, series] = await Promise.all([listCrises(), listSeries()]);
  const choices = await listHeadlineChoices(series.map(({ id }) => id));
  return (
    <>
      <h1>{t('choice.listTitle')}</h1>
      <p className={styles.lead}>{t('choice.listLede')}</p>
      {crises.map((crisis) => (
        <TableRegion key={crisis.id} caption={t('list.caption', { crisis: crisis.name })}>
          <thead>
            <tr>
              <th scope="col">{t('list.series')}</th>
              <th scope="col">{t('list.chosenBy')}</th>
            </tr>
          </thead>
          <tbody>
            {series
              .filter(({ crisisId }) => crisisId === crisis.id)
              .map(({ id, name }) => (
                <tr key={id}>
                  <th scope="row">
                    <a href={`/desk/series/${id}`}>{name}</a>
                  </th>
                  <td>{choices.has(id) ? t('list.editor') : t('list.policy')}</td>
                </tr>
              ))}
          </tbody>
        </TableRegion>
      ))}
    </>
  );
}
