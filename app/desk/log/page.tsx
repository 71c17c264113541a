import type { Metadata } from 'next';
import { Refusals } from '#app/desk/log/refusals.tsx';
import { orNotFound, visitor } from '#app/desk/visitor.ts';
import styles from '#components/desk/desk.module.css';
import { TableRegion } from '#components/tables/table-region.tsx';
import { listAccessLog, listRefused, type AccessEvent } from '#lib/access/access-log.ts';
import { formatInstant } from '#lib/dates/format.ts';
import { label } from '#lib/messages/labels.ts';
import { translate } from '#lib/messages/translate.ts';

const t = translate('en', 'access');

export const metadata: Metadata = { title: t('log.title') };

export default async function LogPage({ searchParams }: PageProps<'/desk/log'>) {
  const { before } = await searchParams;
  const actor = await visitor('/desk/log');
  const { lines, hasMore } = await orNotFound(listAccessLog(actor, placeIn(before)));
  const refused = before ? [] : await listRefused(actor);
  const last = lines.at(-1);
  return (
    <>
      <h1>{t('log.title')}</h1>
      <p className={styles.lead}>{t('log.lede')}</p>
      {lines.length === 0 ? (
        <p>{t('log.empty')}</p>
      ) : (
        <TableRegion caption={t('log.caption')}>
          <thead>
            <tr>
              <th scope="col">{t('log.when')}</th>
              <th scope="col">{t('log.who')}</th>
              <th scope="col">{t('log.what')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id}>
                <td>{formatInstant('en', line.at)}</td>
                <td dir="auto">{line.actor}</td>
                <td dir="auto">{what(line)}</td>
              </tr>
            ))}
          </tbody>
        </TableRegion>
      )}
      {hasMore && last && (
        <p>
          <a href={`/desk/log?before=${last.at.getTime()}.${last.id}`}>{t('log.older')}</a>
        </p>
      )}
      {!before && <Refusals refused={refused} />}
    </>
  );
}

const what = ({ event, subject, role }: AccessEvent) =>
  t(`log.event.${event}`, {
    subject: subject ?? '',
    whose: subject === null ? 'own' : 'other',
    role: role ? label('en', 'role', role) : '',
  });

function placeIn(before: string | string[] | undefined) {
  const [, at, id] = /^(\d{1,15})\.(\w+)$/.exec(String(before ?? '')) ?? [];
  return at && id ? { at: new Date(Number(at)), id } : undefined;
}
