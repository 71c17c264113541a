import { Cite } from '#components/cite/cite.tsx';
import { FigureFields } from '#components/figures/figure-fields.tsx';
import { FigureQuote } from '#components/figures/figure-quote.tsx';
import { FigureStanding } from '#components/figures/figure-standing.tsx';
import styles from '#components/figures/figures.module.css';
import { Provenance } from '#components/figures/provenance.tsx';
import { RelationList } from '#components/figures/relation-list.tsx';
import { Section } from '#components/layout/section.tsx';
import { Sentence } from '#components/text/sentence.tsx';
import { figureCitation } from '#lib/cite/citation.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { figureSentenceParts } from '#lib/sentences/figure.ts';
import { parentIdOf } from '#lib/series/candidates.ts';

interface PastFigureViewProps {
  locale: Locale;
  /** The figure as it was. */
  figure: ReportedFigure;
  /** The figures at the other ends of its relations as they were. */
  related: ReportedFigure[];
  /** The address of this site. */
  origin: string;
  /** The address of the files of its citation, without their ending. */
  files: string;
}

/** A figure as it was, in the order of the page of today; nothing on it says where it stands now. */
export function PastFigureView({ locale, figure, related, origin, files }: PastFigureViewProps) {
  const t = translate(locale, 'pages');
  const parent = related.find(({ id }) => id === parentIdOf(figure));
  return (
    <>
      <p className={styles.sentence}>
        <Sentence locale={locale} parts={figureSentenceParts(locale, figure, { parent })} />
      </p>
      <FigureStanding locale={locale} figure={figure} />
      <Section id="quote" title={t('figure.quote')}>
        <FigureQuote locale={locale} figure={figure} />
      </Section>
      <Section id="provenance" title={t('figure.provenance')}>
        <Provenance locale={locale} figure={figure} />
      </Section>
      <Section id="relations" title={t('figure.relations')}>
        <RelationList locale={locale} figure={figure} related={related} />
      </Section>
      <Section id="fields" title={t('figure.all')}>
        <FigureFields locale={locale} figure={figure} isWhole />
      </Section>
      <Section id="cite" title={t('figure.cite')}>
        <Cite locale={locale} works={figureCitation(figure, origin, locale)} files={files} />
      </Section>
    </>
  );
}
