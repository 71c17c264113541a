import { notFound } from 'next/navigation';
import { isLocale, type Locale } from '#lib/messages/messages.ts';

/** The language in a page's address; the page is not found where it is none of ours. */
export async function pageLocale(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return locale;
}

/** The number of the list page in the address: 1 where it is missing or no whole number from 1. */
export function pageNumber(page: string | string[] | undefined): number {
  return typeof page === 'string' && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1;
}
