import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';

/** Leads those who may change what is recorded from its public page to the desk. */
export function AtDesk({ locale, page }: { locale: Locale; page: string }) {
  return (
    <p>
      <a href={page} rel="nofollow">
        {translate(locale, 'changes')('changeAtDesk')}
      </a>
    </p>
  );
}
