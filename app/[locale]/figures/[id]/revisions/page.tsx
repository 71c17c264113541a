import type { Metadata } from 'next';
import { orNotFound } from '#app/[locale]/or-not-found.ts';
import { pageLocale } from '#app/[locale]/page-locale.ts';
import { pageMetadata } from '#app/[locale]/page-metadata.ts';
import { FigureStanding } from '#components/figures/figure-standing.tsx';
import { RevisionTable } from '#components/figures/revision-table.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { translate } from '#lib/messages/translate.ts';
import { quantityWords } from '#lib/quantity/format.ts';
import { listFigureRevisions } from '#lib/record/figure-revisions.ts';
import { getFigure } from '#lib/record/figures.ts';
import { figureSentence } from '#lib/sentences/figure.ts';

type Props = PageProps<'/[locale]/figures/[id]/revisions'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, figure, title } = await readParams(params);
  const sentence = figureSentence(locale, figure);
  return pageMetadata({
    locale,
    path: `/figures/${figure.id}/revisions`,
    title,
    description: translate(locale, 'revisions')('listDescription', { sentence }),
    isHidden: true,
  });
}

export default async function RevisionsPage({ params }: Props) {
  const { locale, figure, title } = await readParams(params);
  const { id } = figure;
  const today = translate(locale, 'revisions')('today');
  return (
    <article>
      <PageHeading
        locale={locale}
        trail={[{ label: today, href: `/${locale}/figures/${id}` }]}
        title={title}
      />
      <p>{figureSentence(locale, figure)}</p>
      <FigureStanding locale={locale} figure={figure} />
      <RevisionTable locale={locale} id={id} revisions={await listFigureRevisions(id)} />
    </article>
  );
}

async function readParams(params: Props['params']) {
  const locale = await pageLocale(params);
  const figure = await orNotFound(getFigure((await params).id));
  const words = quantityWords(locale, figure);
  const title = translate(locale, 'revisions')('listTitle', { words, series: figure.series.name });
  return { locale, figure, title };
}
