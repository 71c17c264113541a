import type { Metadata } from 'next';
import { pageLocale } from '#app/[locale]/page-locale.ts';
import { pageMetadata } from '#app/[locale]/page-metadata.ts';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Section } from '#components/layout/section.tsx';
import styles from '#components/layout/page.module.css';
import { translate } from '#lib/messages/translate.ts';

export async function generateMetadata({
  params,
}: PageProps<'/[locale]/about'>): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = translate(locale, 'pages');
  const [title, description] = [t('about.title'), t('about.description')];
  return pageMetadata({ locale, path: '/about', title, description });
}

export default async function AboutPage({ params }: PageProps<'/[locale]/about'>) {
  const locale = await pageLocale(params);
  const t = translate(locale, 'pages');
  return (
    <div className={styles.prose}>
      <PageHeading locale={locale} title={t('about.title')} lede={t('about.lede')} />
      <Section id="is" title={t('about.isTitle')}>
        <p>{t('about.is')}</p>
      </Section>
      <Section id="is-not" title={t('about.isNotTitle')}>
        <p>{t('about.isNot')}</p>
      </Section>
      <Section id="how" title={t('about.howTitle')}>
        <p>{t('about.how')}</p>
      </Section>
      <Section id="mistakes" title={t('about.mistakesTitle')}>
        <p>{t('about.mistakes')}</p>
      </Section>
      <Section id="people" title={t('about.peopleTitle')}>
        <p>{t('about.people')}</p>
      </Section>
      <Section id="visit" title={t('about.privacyTitle')}>
        <p>{t('about.privacy')}</p>
      </Section>
    </div>
  );
}
