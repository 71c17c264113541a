import styles from '#components/desk/desk.module.css';
import { TableRegion } from '#components/tables/table-region.tsx';
import { ChangedWords } from '#components/text/changed-words.tsx';
import type { ReferenceChange as Change } from '#lib/editing/changes.ts';
import { translate } from '#lib/messages/translate.ts';

/** What a change of a policy or a headline comes to: every field before and after, in words, side by side. */
export function ReferenceChange({ change }: { change: Change }) {
  const t = translate('en', 'policies');
  const { title, page, rows, reason, touches, isOutdated, isApproved } = change;
  const words = translate('en', 'changes');
  return (
    <>
      {reason !== undefined && (
        <p dir="auto">{reason ? words('reason', { reason }) : words('noReason')}</p>
      )}
      {touches && <p className={styles.notice}>{touches}</p>}
      {isOutdated && <p className={styles.notice}>{t('review.outdated')}</p>}
      <TableRegion caption={t('review.caption', { title })}>
        <thead>
          <tr>
            <th scope="col">{t('review.field')}</th>
            <th scope="col">{t(isApproved ? 'review.beforeApproved' : 'review.before')}</th>
            <th scope="col">{t(isApproved ? 'review.afterApproved' : 'review.after')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, label, before, after, isChanged }) => (
            <tr key={name}>
              <th scope="row">
                {label}
                {isChanged && (
                  <>
                    {' '}
                    <span className={styles.chip}>{t('review.isChanged')}</span>
                  </>
                )}
              </th>
              <td dir="auto">{before || t('review.nothing')}</td>
              <td dir="auto">
                {isChanged ? (
                  <strong>
                    <ChangedWords locale="en" before={before} after={after} />
                    {after ? '' : t('review.nothing')}
                  </strong>
                ) : (
                  after
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </TableRegion>
      <p>
        <a href={page}>{t('review.open')}</a>
      </p>
    </>
  );
}
