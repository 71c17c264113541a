import type { ReactNode } from 'react';
import { fontClass } from '#components/layout/fonts.ts';
import { directionOf } from '#lib/messages/direction.ts';
import type { Locale } from '#lib/messages/messages.ts';

/** The html element of every page: language, direction and fonts. */
export function Document({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <html lang={locale} dir={directionOf(locale)} className={fontClass}>
      <body>{children}</body>
    </html>
  );
}
