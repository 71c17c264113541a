// What was typed and not yet confirmed by the server, on this device, by person and page and tab.
import type { Values } from '#components/desk/typed/form-values.ts';

const ALL = 'attest.typed.';

export interface OnDevice {
  values: Values;
  /** Milliseconds since 1970. */
  at: number;
}

const keyOf = (person: string, page: string, tab: string) => `${ALL}${person} ${page} ${tab}`;

/** Keeps the values; false when this browser does not allow it. */
export function keepOnDevice(person: string, page: string, tab: string, kept: OnDevice): boolean {
  try {
    localStorage.setItem(keyOf(person, page, tab), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** What tabs of this person left of the page, the latest first. */
export function keptOnDevice(person: string, page: string): OnDevice[] {
  return keysOf(keyOf(person, page, ''))
    .flatMap((key) => readKept(localStorage.getItem(key)))
    .toSorted((a, b) => b.at - a.at);
}

/** Lets go of what this tab keeps, or of what every tab keeps of the page. */
export function forgetOnDevice(person: string, page: string, tab = ''): void {
  for (const key of keysOf(keyOf(person, page, tab))) localStorage.removeItem(key);
}

/** Lets go of what made these drafts, statements or figures: they are saved, under the ids that their forms chose. */
export function forgetMadeOnDevice(ids: readonly string[]): void {
  for (const key of keysOf(ALL)) {
    const isMade = readKept(localStorage.getItem(key)).some(({ values }) =>
      ids.includes(values.newId ?? ''),
    );
    if (isMade) localStorage.removeItem(key);
  }
}

/** Lets go of everything that anybody typed on this device. */
export function forgetAllOnDevice(): void {
  for (const key of keysOf(ALL)) localStorage.removeItem(key);
}

// A browser that refuses its storage keeps nothing, and has nothing to offer.
function keysOf(start: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(start));
  } catch {
    return [];
  }
}

function readKept(text: string | null): OnDevice[] {
  try {
    const { values, at } = JSON.parse(text ?? '') as Partial<OnDevice>;
    return values && typeof at === 'number' ? [{ values, at }] : [];
  } catch {
    return [];
  }
}
