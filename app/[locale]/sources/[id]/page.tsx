import { directionOf } from '#lib/messages/direction.ts';
import type { Metadata } from 'next';
import { orNotFound } from '#app/[locale]/or-not-found.ts';
import { pageLocale } from '#app/[locale]/page-locale.ts';
import { pageMetadata } from '#app/[locale]/page-metadata.ts';
import { RedactionNotice } from '#app/[locale]/redaction-notice.tsx';
import { Cite } from '#components/cite/cite.tsx';
import { FigureLines } from '#components/figures/figure-lines.tsx';
import { AtDesk } from '#components/layout/at-desk.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Section } from '#components/layout/section.tsx';
import { KeptCopies } from '#components/tables/kept-copies.tsx';
import { SourceFacts } from '#components/tables/source-facts.tsx';
import { StatementEntry } from '#components/text/statement-entry.tsx';
import styles from '#components/text/text.module.css';
import { sourceCitation } from '#lib/cite/page-citations.ts';
import { readingOf } from '#lib/cite/read-citation.ts';
import { formatPartialDate } from '#lib/dates/format.ts';
import { label } from '#lib/messages/labels.ts';
import { translate } from '#lib/messages/translate.ts';
import { listFigures } from '#lib/record/figures.ts';
import { publicCaptures } from '#lib/record/public-captures.ts';
import { getSource } from '#lib/record/sources.ts';
import { listStatements } from '#lib/record/statements.ts';

type Props = PageProps<'/[locale]/sources/[id]'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const source = await orNotFound(getSource((await params).id));
  const t = translate(locale, 'pages');
  const kind = label(locale, 'sourceKind', source.kind);
  const published = formatPartialDate(locale, source.publishedOn, source.publishedOnAccuracy);
  return pageMetadata({
    locale,
    path: `/sources/${source.id}`,
    title: source.title,
    description: t('source.oneDescription', { kind, publisher: source.publisher.name, published }),
  });
}

export default async function SourcePage({ params }: Props) {
  const locale = await pageLocale(params);
  const source = await orNotFound(getSource((await params).id));
  const [statements, figures, copies, original] = await Promise.all([
    listStatements({ sourceId: source.id }),
    listFigures({ sourceId: source.id }),
    publicCaptures([source]),
    source.republishedFromId
      ? getSource(source.republishedFromId).catch(() => undefined)
      : undefined,
  ]);
  const t = translate(locale, 'pages');
  return (
    <article>
      <PageHeading
        locale={locale}
        trail={[{ label: t('nav.sources'), href: `/${locale}/sources` }]}
        title={
          <span lang={source.language} dir={directionOf(source.language)}>
            {source.title}
          </span>
        }
      />
      <SourceFacts locale={locale} source={source} original={original} />
      <RedactionNotice locale={locale} source={source.id} />
      <AtDesk locale={locale} page={`/desk/record/sources/${source.id}`} />
      <Section id="statements" title={t('source.statements')}>
        {statements.length === 0 && <p>{t('source.noStatements')}</p>}
        <ol className={styles.statements}>
          {statements.map((statement) => (
            <StatementEntry key={statement.id} locale={locale} statement={statement} isInSource>
              <FigureLines
                locale={locale}
                figures={figures.filter((figure) => figure.statement.id === statement.id)}
              />
            </StatementEntry>
          ))}
        </ol>
      </Section>
      {copies.get(source.id)?.length ? (
        <Section id="copies" title={translate(locale, 'captures')('public.title')}>
          <KeptCopies locale={locale} copies={copies.get(source.id) ?? []} />
        </Section>
      ) : null}
      <Section id="cite" title={translate(locale, 'cite')('heading')}>
        <Cite
          locale={locale}
          works={sourceCitation(readingOf(locale, `/${locale}/sources/${source.id}`), source)}
          files={`/${locale}/cite/sources/${source.id}`}
        />
      </Section>
    </article>
  );
}
