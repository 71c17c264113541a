import type { Metadata } from 'next';
import { orNotFound } from '#app/[locale]/or-not-found.ts';
import { pageLocale } from '#app/[locale]/page-locale.ts';
import { pageMetadata } from '#app/[locale]/page-metadata.ts';
import { RedactionNotice } from '#app/[locale]/redaction-notice.tsx';
import { Cite } from '#components/cite/cite.tsx';
import { FigureTable } from '#components/figures/figure-table.tsx';
import { StatementWords } from '#components/text/statement-words.tsx';
import { AtDesk } from '#components/layout/at-desk.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Section } from '#components/layout/section.tsx';
import { StatementFacts } from '#components/tables/statement-facts.tsx';
import { statementCitation } from '#lib/cite/page-citations.ts';
import { readingOf } from '#lib/cite/read-citation.ts';
import { formatPartialDate } from '#lib/dates/format.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { listFigures } from '#lib/record/figures.ts';
import { getStatement, type SourcedStatement } from '#lib/record/statements.ts';

type Props = PageProps<'/[locale]/statements/[id]'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const statement = await orNotFound(getStatement((await params).id));
  return pageMetadata({
    locale,
    path: `/statements/${statement.id}`,
    title: headingOf(locale, statement),
    description: statement.quote,
  });
}

export default async function StatementPage({ params }: Props) {
  const locale = await pageLocale(params);
  const statement = await orNotFound(getStatement((await params).id));
  const figures = await listFigures({ statementId: statement.id });
  const t = translate(locale, 'pages');
  return (
    <article>
      <PageHeading
        locale={locale}
        trail={[
          { label: t('nav.statements'), href: `/${locale}/statements` },
          { label: statement.source.title, href: `/${locale}/sources/${statement.source.id}` },
        ]}
        title={headingOf(locale, statement)}
      />
      <StatementWords locale={locale} statement={statement} />
      <RedactionNotice locale={locale} statement={statement.id} />
      <Section id="figures" title={t('statement.figures')}>
        {figures.length > 0 ? (
          <FigureTable
            locale={locale}
            caption={t('statement.figuresCaption')}
            figures={figures}
            hasSeries
          />
        ) : (
          <p>{t('statement.noFigures')}</p>
        )}
      </Section>
      <Section id="facts" title={t('statement.facts')}>
        <StatementFacts locale={locale} statement={statement} />
        <AtDesk locale={locale} page={`/desk/record/statements/${statement.id}`} />
      </Section>
      <Section id="cite" title={translate(locale, 'cite')('heading')}>
        <Cite
          locale={locale}
          works={statementCitation(
            readingOf(locale, `/${locale}/statements/${statement.id}`),
            statement,
          )}
          files={`/${locale}/cite/statements/${statement.id}`}
        />
      </Section>
    </article>
  );
}

function headingOf(
  locale: Locale,
  { attributed, saidOn, saidOnAccuracy }: SourcedStatement,
): string {
  const t = translate(locale, 'pages');
  const organization = attributed.name;
  if (!saidOn) return t('statement.headingUndated', { organization });
  const date = formatPartialDate(locale, saidOn, saidOnAccuracy);
  return t('statement.heading', { organization, date });
}
