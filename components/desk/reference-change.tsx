import styles from '#components/desk/desk.module.css';
import threads from '#components/desk/threads.module.css';
import { RestsOn } from '#components/desk/rests-on.tsx';
import { TableRegion } from '#components/tables/table-region.tsx';
import { ChangedWords } from '#components/text/changed-words.tsx';
import type { ReferenceChange as Change } from '#lib/editing/changes.ts';
import { translate } from '#lib/messages/translate.ts';

/**
 * What a change of something recorded comes to: the words that it rests on, every changed field before and after,
 * side by side, and what stays as it is, folded.
 */
export function ReferenceChange({ change }: { change: Change }) {
  const t = translate('en', 'policies');
  const { page, rows, reason, touches, isOutdated, restsOn } = change;
  const words = translate('en', 'changes');
  const kept = rows.filter(({ isChanged }) => !isChanged);
  return (
    <>
      {reason !== undefined && (
        <p dir="auto">{reason ? words('reason', { reason }) : words('noReason')}</p>
      )}
      {touches && <p className={styles.notice}>{touches}</p>}
      {isOutdated && <p className={styles.notice}>{t('review.outdated')}</p>}
      {restsOn && <RestsOn {...restsOn} />}
      {kept.length < rows.length ? (
        <Changed {...change} rows={rows.filter(({ isChanged }) => isChanged)} />
      ) : (
        !touches && <p>{t('review.noneChanged')}</p>
      )}
      {kept.length > 0 && (
        <details className={threads.kept}>
          <summary>{t('review.kept', { fields: kept.length })}</summary>
          <Kept {...change} rows={kept} />
        </details>
      )}
      <p>
        <a href={page}>{t('review.open')}</a>
      </p>
    </>
  );
}

function Changed({ title, rows, isApproved }: Change) {
  const t = translate('en', 'policies');
  return (
    <TableRegion caption={t('review.caption', { title })}>
      <thead>
        <tr>
          <th scope="col">{t('review.field')}</th>
          <th scope="col">{t(isApproved ? 'review.beforeApproved' : 'review.before')}</th>
          <th scope="col">{t(isApproved ? 'review.afterApproved' : 'review.after')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, label, before, after }) => (
          <tr key={name}>
            <th scope="row">{label}</th>
            <td dir="auto">{before || t('review.nothing')}</td>
            <td dir="auto">
              <strong>
                <ChangedWords locale="en" before={before} after={after} />
                {after ? '' : t('review.nothing')}
              </strong>
            </td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}

function Kept({ title, rows }: Change) {
  const t = translate('en', 'policies');
  return (
    <TableRegion caption={t('review.keptCaption', { title })}>
      <thead>
        <tr>
          <th scope="col">{t('review.field')}</th>
          <th scope="col">{t('review.value')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, label, after }) => (
          <tr key={name}>
            <th scope="row">{label}</th>
            <td dir="auto">{after || t('review.nothing')}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
