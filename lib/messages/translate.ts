import { createTranslator } from 'use-intl/core';
import { MESSAGES, type Locale, type Messages } from '#lib/messages/messages.ts';

/** The translator of one room of messages, such as `charts`; a missing message throws. */
export function translate<Room extends keyof Messages>(locale: Locale, room: Room) {
  return createTranslator({
    locale,
    messages: MESSAGES[locale],
    namespace: room,
    timeZone: 'UTC',
    onError: (error) => {
      throw error;
    },
  });
}
