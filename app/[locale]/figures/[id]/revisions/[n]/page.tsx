import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { orNotFound } from '#app/[locale]/or-not-found.ts';
import { pageLocale } from '#app/[locale]/page-locale.ts';
import { pageMetadata } from '#app/[locale]/page-metadata.ts';
import { PastFigureView } from '#components/figures/past-figure-view.tsx';
import { RevisionBanner } from '#components/figures/revision-banner.tsx';
import { RevisionChanges } from '#components/figures/revision-changes.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { formatInstant } from '#lib/dates/format.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { quantityWords } from '#lib/quantity/format.ts';
import { getFigureRevision, type PastFigure } from '#lib/record/figure-revisions.ts';
import { figureSentence } from '#lib/sentences/figure.ts';
import { siteOrigin } from '#lib/site-origin.ts';

type Props = PageProps<'/[locale]/figures/[id]/revisions/[n]'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id, past } = await readParams(params);
  const title = titleOf(locale, past);
  return pageMetadata({
    locale,
    path: `/figures/${id}/revisions/${past.revision}`,
    title:
      past.revision === past.total ? title : translate(locale, 'revisions')('oldTitle', { title }),
    description: descriptionOf(locale, past),
    isHidden: true,
  });
}

export default async function RevisionPage({ params }: Props) {
  const { locale, id, past } = await readParams(params);
  const { revision } = past;
  return (
    <article>
      <PageHeading
        locale={locale}
        trail={[
          {
            label: translate(locale, 'revisions')('today'),
            href: `/${locale}/figures/${id}`,
          },
        ]}
        title={titleOf(locale, past)}
      />
      <RevisionBanner locale={locale} id={id} past={past} />
      <RevisionChanges locale={locale} past={past} />
      {past.figure && (
        <PastFigureView
          locale={locale}
          figure={past.figure}
          related={past.related}
          origin={siteOrigin()}
          files={`/${locale}/cite/figures/${id}-r${revision}`}
        />
      )}
    </article>
  );
}

async function readParams(params: Props['params']) {
  const locale = await pageLocale(params);
  const { id, n } = await params;
  if (!/^[1-9]\d{0,5}$/.test(n)) notFound();
  return { locale, id, past: await orNotFound(getFigureRevision(id, Number(n))) };
}

function titleOf(locale: Locale, { figure, revision, total }: PastFigure): string {
  const t = translate(locale, 'revisions');
  if (!figure) return t('redactedTitle', { revision, total });
  const words = quantityWords(locale, figure);
  return t('title', { revision, total, words, series: figure.series.name });
}

function descriptionOf(locale: Locale, { figure, revision, total, recordedAt }: PastFigure) {
  const t = translate(locale, 'revisions');
  const recorded = formatInstant(locale, recordedAt);
  if (!figure) return t('redactedDescription', { recorded });
  const sentence = figureSentence(locale, figure);
  return t(revision === total ? 'currentDescription' : 'description', { recorded, sentence });
}
