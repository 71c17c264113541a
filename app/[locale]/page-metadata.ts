import type { Metadata } from 'next';
import { LOCALES, type Locale } from '#lib/messages/messages.ts';

interface PageMetadata {
  locale: Locale;
  /** The address after the language, such as `/sources`; empty for the first page. */
  path: string;
  title: string;
  description: string;
  /** The same as other media types, by type. */
  types?: Record<string, string>;
  isHidden?: boolean;
}

/** Title, description, canonical address and the page's other languages. */
export function pageMetadata(page: PageMetadata): Metadata {
  const { locale, path, title, description, types, isHidden } = page;
  const short = description.length > 200 ? `${description.slice(0, 199).trimEnd()}…` : description;
  return {
    title,
    description: short,
    alternates: {
      canonical: `/${locale}${path}`,
      languages: Object.fromEntries(LOCALES.map((other) => [other, `/${other}${path}`])),
      types,
    },
    openGraph: { title, description: short, url: `/${locale}${path}` },
    ...(isHidden && { robots: { index: false, follow: true } }),
  };
}
