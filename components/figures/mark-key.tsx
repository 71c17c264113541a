import type { ReactNode } from 'react';
import styles from '#components/figures/mark-key.module.css';
import { TableRegion } from '#components/tables/table-region.tsx';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';

const dot = { cx: 16, cy: 16, r: 5 };
const upward = <path d="M16 11V3m-3 4 3-4 3 4" />;
const downward = <path d="M16 21v8m-3-4 3 4 3-4" />;
const whisker = <path d="M16 4v24M11 4h10M11 28h10" />;

// The shapes of the charts, drawn once by hand: 32 by 32, ink lines.
const MARKS = {
  exact: <circle {...dot} className={styles.solid} />,
  stated: (
    <>
      <circle {...dot} r={4} className={styles.solid} />
      <circle {...dot} r={7} />
    </>
  ),
  about: <circle {...dot} strokeDasharray="2 2" />,
  least: (
    <>
      <circle {...dot} className={styles.solid} />
      {upward}
    </>
  ),
  most: (
    <>
      <circle {...dot} className={styles.solid} />
      {downward}
    </>
  ),
  between: whisker,
  best: (
    <>
      {whisker}
      <circle {...dot} className={styles.solid} />
    </>
  ),
  vague: <path d="M4 28h24M16 28v-8" />,
  forward: <path d="m16 9 7 7-7 7-7-7z" />,
  zero: (
    <>
      <path d="M4 24h24" />
      <circle {...dot} cy={24} className={styles.solid} />
    </>
  ),
  none: null,
  gone: null,
} satisfies Record<string, ReactNode>;

const ROWS = Object.keys(MARKS) as (keyof typeof MARKS)[];

/** The key to words and marks, as a table. */
export function MarkKey({ locale }: { locale: Locale }) {
  const t = translate(locale, 'pages');
  return (
    <TableRegion caption={t('how.keyCaption')}>
      <thead>
        <tr>
          <th scope="col">{t('how.reported')}</th>
          <th scope="col">{t('how.drawn')}</th>
          <th scope="col">{t('how.written')}</th>
        </tr>
      </thead>
      <tbody>
        {ROWS.map((row) => (
          <tr key={row}>
            <th scope="row">{t(`how.rows.${row}.reported`)}</th>
            <td>
              {MARKS[row] && (
                <svg className={styles.mark} viewBox="0 0 32 32" aria-hidden="true">
                  {MARKS[row]}
                </svg>
              )}
              {t(`how.rows.${row}.drawn`)}
            </td>
            <td>{t(`how.rows.${row}.written`)}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
