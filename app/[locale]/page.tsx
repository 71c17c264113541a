import type { Metadata } from 'next';
import { pageLocale } from '#app/[locale]/page-locale.ts';
import { pageMetadata } from '#app/[locale]/page-metadata.ts';
import { CrisisEntry } from '#components/figures/crisis-entry.tsx';
import { HowToRead } from '#components/text/how-to-read.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Section } from '#components/layout/section.tsx';
import { StatementList } from '#components/text/statement-list.tsx';
import { translate } from '#lib/messages/translate.ts';
import { listStatements } from '#lib/record/statements.ts';
import { getCrisisList } from '#lib/summary/overview.ts';

type Props = PageProps<'/[locale]'>;

const NEWEST = 5;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = translate(locale, 'pages');
  const [title, description] = [t('home.title'), t('home.description')];
  return pageMetadata({ locale, path: '', title, description });
}

export default async function HomePage({ params }: Props) {
  const locale = await pageLocale(params);
  const [crises, statements] = await Promise.all([
    getCrisisList(locale),
    listStatements({}, { limit: NEWEST }),
  ]);
  const t = translate(locale, 'pages');
  return (
    <>
      <PageHeading locale={locale} title={t('home.title')} lede={t('home.lede')} />
      <Section id="crises" title={t('home.crises')}>
        {crises.length === 0 && <p>{t('home.empty')}</p>}
        {crises.map(({ crisis, keyFigures }) => (
          <CrisisEntry
            key={crisis.id}
            locale={locale}
            crisis={crisis}
            crises={crises.map((each) => each.crisis)}
            keys={keyFigures}
          />
        ))}
      </Section>
      <Section id="how" title={t('home.howTitle')}>
        <HowToRead locale={locale} />
      </Section>
      <Section id="statements" title={t('home.statements')}>
        {statements.length > 0 ? (
          <>
            <StatementList locale={locale} statements={statements} />
            <p>
              <a href={`/${locale}/statements`}>{t('home.allStatements')}</a>
            </p>
          </>
        ) : (
          <p>{t('home.noStatements')}</p>
        )}
      </Section>
    </>
  );
}
