import '#app/globals.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Document } from '#components/layout/document.tsx';
import { PublicShell } from '#components/layout/public-shell.tsx';
import { isLocale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { readSettings } from '#lib/settings.ts';

export async function generateMetadata({ params }: LayoutProps<'/[locale]'>): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = translate(locale, 'pages');
  return {
    metadataBase: new URL(readSettings().origin),
    title: { default: t('shell.name'), template: t('shell.titleTemplate') },
    description: t('shell.creed'),
    openGraph: { siteName: t('shell.name'), locale, type: 'website' },
  };
}

export default async function Layout({ children, params }: LayoutProps<'/[locale]'>) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return (
    <Document locale={locale}>
      <PublicShell locale={locale}>{children}</PublicShell>
    </Document>
  );
}
