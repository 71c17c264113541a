import type { Metadata } from 'next';
import { orNotFound } from '#app/[locale]/or-not-found.ts';
import { pageLocale } from '#app/[locale]/page-locale.ts';
import { pageMetadata } from '#app/[locale]/page-metadata.ts';
import { RedactionNotice } from '#app/[locale]/redaction-notice.tsx';
import { CiteFigure } from '#components/figures/cite-figure.tsx';
import { FigureFields } from '#components/figures/figure-fields.tsx';
import { FigureQuote } from '#components/figures/figure-quote.tsx';
import { FigureStanding } from '#components/figures/figure-standing.tsx';
import { InSeries } from '#components/figures/in-series.tsx';
import { Meaning } from '#components/figures/meaning.tsx';
import { Provenance } from '#components/figures/provenance.tsx';
import { RelationList } from '#components/figures/relation-list.tsx';
import { RevisionTable } from '#components/figures/revision-table.tsx';
import styles from '#components/figures/figures.module.css';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Section } from '#components/layout/section.tsx';
import { Sentence } from '#components/text/sentence.tsx';
import { translate } from '#lib/messages/translate.ts';
import { quantityWords } from '#lib/quantity/format.ts';
import { getFigure, listFigures } from '#lib/record/figures.ts';
import { listFigureRevisions } from '#lib/record/figure-revisions.ts';
import { parentIdOf } from '#lib/series/candidates.ts';
import { figureSentence, figureSentenceParts } from '#lib/sentences/figure.ts';
import { readSettings } from '#lib/settings.ts';
import { figureInSeries } from '#lib/summary/figure-in-series.ts';

type Props = PageProps<'/[locale]/figures/[id]'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const figure = await orNotFound(getFigure((await params).id));
  const t = translate(locale, 'pages');
  return pageMetadata({
    locale,
    path: `/figures/${figure.id}`,
    title: t('figure.title', { words: quantityWords(locale, figure), series: figure.series.name }),
    description: t('figure.description', { sentence: figureSentence(locale, figure) }),
    isHidden: figure.lifecycle !== 'active',
  });
}

export default async function FigurePage({ params }: Props) {
  const locale = await pageLocale(params);
  const figure = await orNotFound(getFigure((await params).id));
  const { id, crisis, series } = figure;
  const [related, revisions, standing] = await Promise.all([
    listFigures({ ids: figure.relations.flatMap(({ fromId, toId }) => [fromId, toId]) }),
    listFigureRevisions(id),
    figureInSeries(figure),
  ]);
  const t = translate(locale, 'pages');
  const parent = related.find((other) => other.id === parentIdOf(figure));
  const sentence = figureSentenceParts(locale, figure, { parent });
  const crisisPath = `/${locale}/crises/${crisis.slug}`;
  return (
    <article>
      <PageHeading
        locale={locale}
        trail={[
          { label: crisis.name, href: crisisPath },
          { label: series.name, href: `${crisisPath}/series/${series.slug}` },
        ]}
        title={t('figure.title', { words: quantityWords(locale, figure), series: series.name })}
      />
      <p className={styles.sentence}>
        <Sentence locale={locale} parts={sentence} />
      </p>
      <FigureStanding locale={locale} figure={figure} />
      <Section id="quote" title={t('figure.quote')}>
        <FigureQuote locale={locale} figure={figure} />
        <RedactionNotice locale={locale} figure={id} statement={figure.statement.id} />
      </Section>
      <Section id="provenance" title={t('figure.provenance')}>
        <Provenance locale={locale} figure={figure} />
      </Section>
      <Section id="meaning" title={t('figure.meaning')}>
        <Meaning locale={locale} figure={figure} definition={standing.head.series.definition} />
      </Section>
      <Section id="relations" title={t('figure.relations')}>
        <RelationList locale={locale} figure={figure} related={related} />
      </Section>
      <Section id="standing" title={t('figure.standing')}>
        <InSeries locale={locale} figure={figure} standing={standing} />
      </Section>
      <Section id="fields" title={t('figure.all')}>
        <FigureFields locale={locale} figure={figure} />
      </Section>
      <Section id="revisions" title={t('figure.revisions')}>
        <RevisionTable locale={locale} id={id} revisions={revisions} />
      </Section>
      <Section id="cite" title={t('figure.cite')}>
        <CiteFigure locale={locale} {...{ figure, sentence }} origin={readSettings().origin} />
      </Section>
    </article>
  );
}
