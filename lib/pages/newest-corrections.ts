import type { Locale } from '#lib/messages/messages.ts';
import { correctionEntries, type CorrectionEntry } from '#lib/pages/correction-entries.ts';
import { listCorrections } from '#lib/record/corrections.ts';

const NEWEST = 3;

/** The few latest corrections of a crisis, in words. Throws NOT_FOUND for a crisis that is not there. */
export async function newestCorrections(
  locale: Locale,
  crisis: string,
): Promise<CorrectionEntry[]> {
  const { changes } = await listCorrections({ crisis }, { limit: NEWEST });
  return correctionEntries(locale, changes);
}
