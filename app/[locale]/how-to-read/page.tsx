import type { Metadata } from 'next';
import { pageLocale } from '#app/[locale]/page-locale.ts';
import { pageMetadata } from '#app/[locale]/page-metadata.ts';
import { MarkKey } from '#components/figures/mark-key.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import styles from '#components/layout/page.module.css';
import { Section } from '#components/layout/section.tsx';
import { translate } from '#lib/messages/translate.ts';

type Props = PageProps<'/[locale]/how-to-read'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = translate(locale, 'pages');
  const [title, description] = [t('how.title'), t('how.description')];
  return pageMetadata({ locale, path: '/how-to-read', title, description });
}

export default async function HowToReadPage({ params }: Props) {
  const locale = await pageLocale(params);
  const t = translate(locale, 'pages');
  return (
    <>
      <PageHeading locale={locale} title={t('how.title')} lede={t('how.lede')} />
      <Section id="key" title={t('how.keyTitle')}>
        <MarkKey locale={locale} />
      </Section>
      <div className={styles.prose}>
        <Section id="measures" title={t('how.measuresTitle')}>
          <p>{t('how.measures.stock')}</p>
          <p>{t('how.measures.flow')}</p>
          <p>{t('how.measures.cumulative')}</p>
        </Section>
        <Section id="lines" title={t('how.linesTitle')}>
          <p>{t('how.lines')}</p>
        </Section>
        <Section id="ranges" title={t('how.rangesTitle')}>
          <p>{t('how.ranges')}</p>
        </Section>
        <Section id="missing" title={t('how.missingTitle')}>
          <p>{t('how.missing')}</p>
        </Section>
      </div>
    </>
  );
}
