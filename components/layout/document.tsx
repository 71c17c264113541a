import type { ReactNode } from 'react';
import { fontClass } from '#components/layout/fonts.ts';
import type { Locale } from '#lib/messages/messages.ts';

/** The html element of every page: language, direction and fonts. */
export function Document({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <html lang={locale} dir={directionOf(locale)} className={fontClass}>
      <body>{children}</body>
    </html>
  );
}

/** Which way the writing of a language runs, for its own `dir`. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ckb', 'ps', 'ur', 'yi', 'dv', 'sd', 'ug']);
