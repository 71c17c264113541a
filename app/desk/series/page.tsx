import type { Metadata } from 'next';
import { visitor } from '#app/desk/visitor.ts';
import styles from '#components/desk/desk.module.css';
import { TableRegion } from '#components/tables/table-region.tsx';
import { isPermitted } from '#lib/access/permissions.ts';
import { formPage } from '#lib/editing/reference-kinds.ts';
import { label } from '#lib/messages/labels.ts';
import { translate } from '#lib/messages/translate.ts';
import { listCrises } from '#lib/record/crises.ts';
import { listHeadlineChoices } from '#lib/record/headline-choices.ts';
import { listSeries } from '#lib/record/series.ts';

const t = translate('en', 'policies');
const reference = translate('en', 'reference');

export const metadata: Metadata = { title: t('choice.listTitle') };

export default async function SeriesListPage() {
  const actor = await visitor('/desk/series');
  const [crises, series] = await Promise.all([listCrises(), listSeries()]);
  const choices = await listHeadlineChoices(series.map(({ id }) => id));
  return (
    <>
      <h1>{t('choice.listTitle')}</h1>
      <p className={styles.lead}>{t('choice.listLede')}</p>
      {isPermitted(actor.role, 'reference.propose') && (
        <p>
          <a href={formPage('series', null)}>{reference('new.series')}</a>
        </p>
      )}
      {crises.map((crisis) => (
        <TableRegion key={crisis.id} caption={t('list.caption', { crisis: crisis.name })}>
          <thead>
            <tr>
              <th scope="col">{t('list.series')}</th>
              <th scope="col">{t('list.chosenBy')}</th>
              <th scope="col">{reference('measures')}</th>
            </tr>
          </thead>
          <tbody>
            {series
              .filter(({ crisisId }) => crisisId === crisis.id)
              .map(({ id, name, metric }) => (
                <tr key={id}>
                  <th scope="row">
                    <a href={`/desk/series/${id}`}>{name}</a>
                  </th>
                  <td>{choices.has(id) ? t('list.editor') : t('list.policy')}</td>
                  <td>
                    <a
                      href={formPage('series', id)}
                      aria-label={reference('measuresOf', {
                        metric: label('en', 'metric', metric),
                        name,
                      })}
                    >
                      {label('en', 'metric', metric)}
                    </a>
                  </td>
                </tr>
              ))}
          </tbody>
        </TableRegion>
      ))}
    </>
  );
}
