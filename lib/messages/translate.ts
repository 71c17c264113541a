import { createTranslator, type _Translator as Translator } from 'use-intl/core';
import { MESSAGES, type Locale, type Messages } from '#lib/messages/messages.ts';

// A translator keeps the messages that it has parsed, so one is made for the messages of each room.
const translators = new WeakMap<object, unknown>();

/** The translator of one room of messages, such as `charts`; a missing message throws. */
export function translate<Room extends keyof Messages>(
  locale: Locale,
  room: Room,
): Translator<Messages, Room> {
  const messages = MESSAGES[locale][room];
  const known = translators.get(messages) ?? newTranslator(locale, room);
  translators.set(messages, known);
  return known as Translator<Messages, Room>;
}

const newTranslator = (locale: Locale, room: keyof Messages) =>
  createTranslator({
    locale,
    messages: MESSAGES[locale],
    namespace: room,
    timeZone: 'UTC',
    onError: (error) => {
      throw error;
    },
  });
