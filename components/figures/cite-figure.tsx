import { Cite } from '#components/cite/cite.tsx';
import { FigureJsonLd } from '#components/figures/figure-json-ld.tsx';
import { figureCitation } from '#lib/cite/citation.ts';
import type { Locale } from '#lib/messages/messages.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { textOf, type SentencePart } from '#lib/sentences/parts.ts';

interface CiteFigureProps {
  locale: Locale;
  figure: ReportedFigure;
  sentence: SentencePart[];
  /** The address of this site. */
  origin: string;
}

/** How to cite a figure of today, for people and for programs. */
export function CiteFigure({ locale, figure, sentence, origin }: CiteFigureProps) {
  return (
    <>
      <Cite
        locale={locale}
        works={figureCitation(figure, origin, locale)}
        files={`/${locale}/cite/figures/${figure.id}`}
      />
      <FigureJsonLd
        figure={figure}
        sentence={textOf(sentence)}
        permalink={`${origin}/f/${figure.id}`}
      />
    </>
  );
}
