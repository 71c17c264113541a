import styles from '#components/figures/figures.module.css';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { formatPartialDate } from '#lib/dates/format.ts';
import { quantityWords } from '#lib/quantity/format.ts';
import type { ReportedFigure, ReportedRelation } from '#lib/record/reported-figure.ts';

interface RelationListProps {
  locale: Locale;
  figure: ReportedFigure;
  /** The public figures at the other ends. */
  related: ReportedFigure[];
}

/** The figures that a figure is tied to, seen from it: "Of which", "Part of", "Repeats" … */
export function RelationList({ locale, figure, related }: RelationListProps) {
  const t = translate(locale, 'pages');
  const ties = figure.relations.flatMap((relation) => {
    const other = related.find(({ id }) => id === otherEnd(relation, figure.id));
    return other ? [{ relation, other }] : [];
  });
  if (!ties.length) return <p>{t('figure.noRelations')}</p>;
  return (
    <ul className={styles.ties}>
      {ties.map(({ relation, other }) => (
        <li key={relation.id}>
          <span className={styles.tie}>
            {relation.fromId === figure.id
              ? t(`relation.outgoing.${relation.type}`)
              : t(`relation.incoming.${relation.type}`)}
            :
          </span>{' '}
          <a href={`/${locale}/figures/${other.id}`}>{quantityWords(locale, other)}</a>
          {other.ageRange && ` ${other.ageRange}`}, {other.series.name},{' '}
          {t('relation.by', {
            organization: other.attributed.shortName ?? other.attributed.name,
            date: formatPartialDate(
              locale,
              other.source.publishedOn,
              other.source.publishedOnAccuracy,
            ),
          })}
          {relation.exhaustive && <span className={styles.note}>{t('relation.exhaustive')}</span>}
          {relation.note && <span className={styles.note}>{relation.note}</span>}
        </li>
      ))}
    </ul>
  );
}

const otherEnd = ({ fromId, toId }: ReportedRelation, id: string) =>
  fromId === id ? toId : fromId;
