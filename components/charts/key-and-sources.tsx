import styles from '#components/charts/charts.module.css';
import { MarkSign } from '#components/charts/mark-sign.tsx';
import type { ChartModel } from '#lib/charts/shapes.ts';
import { formatDay } from '#lib/dates/format.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';

/** The key to the marks of a chart. */
export function Key({ model, locale }: { model: ChartModel; locale: Locale }) {
  const t = translate(locale, 'charts');
  const groups = Map.groupBy(model.key, ({ group }) => group);
  return [...groups].map(([group, entries]) => (
    <ul key={group} className={styles.key} aria-label={t(KEY_LABELS[group])}>
      {entries.map((entry) => (
        <li key={`${entry.sign} ${entry.label}`}>
          <MarkSign entry={entry} />
          {entry.label}
        </li>
      ))}
    </ul>
  ));
}

const KEY_LABELS = { observed: 'box.key', forward: 'box.forwardKey' } as const;

/** Who the figures of a chart come from, each with the last day that its figures describe. */
export function Sources({
  figures,
  model,
  locale,
}: {
  figures: ReportedFigure[];
  model: ChartModel;
  locale: Locale;
}) {
  const t = translate(locale, 'charts');
  return (
    <p className={styles.small}>
      {t('box.sources')}:{' '}
      {model.sources.map(({ id, name }, index) => {
        const own = figures
          .filter((figure) => figure.originating.id === id)
          .toSorted((a, b) => (a.referencePeriodEnd < b.referencePeriodEnd ? -1 : 1))
          .at(-1);
        if (!own) return null;
        return (
          <span key={id}>
            {index > 0 && '; '}
            <a href={`/${locale}/organizations/${own.originating.slug}`}>
              <bdi>{name}</bdi>
            </a>{' '}
            ({t('box.asOf', { date: formatDay(locale, own.referencePeriodEnd) })})
          </span>
        );
      })}
      .
    </p>
  );
}
