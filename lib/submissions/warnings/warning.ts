// What looks odd in a submission: it is asked about and never blocked.
import { createHash } from 'node:crypto';
import type { WarningKind } from '#db/submission-warnings.ts';
import { canonicalJson } from '#lib/record/chain.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';

export type { WarningKind } from '#db/submission-warnings.ts';

/** One oddness, before it is known which item it belongs to. */
export interface Odd {
  kind: WarningKind;
  /** What its sentence says, in words. */
  values: Record<string, string | number>;
  /** The recorded figure that it is held against; null where it speaks of the item alone. */
  figureId: string | null;
}

/** A rule about one figure that is proposed, beside the public, active figures that it can be held against. */
export type FigureRule = (figure: ReportedFigure, recorded: readonly ReportedFigure[]) => Odd[];

export interface Warning extends Odd {
  itemId: string;
  /** The entity of the item, so that the page can lead to it. */
  entityId: string;
  /** The name of the form field for its reason: one field for the same thing said of several figures. */
  group: string;
  /** What was typed for it; null while there is none. */
  reason: string | null;
}

// What is the same for many figures of one document is asked about once.
const ASKED_ONCE: readonly WarningKind[] = ['dateInferred', 'exactRound', 'fewPeople', 'noCopy'];

/** The name of the field in which a warning's reason is typed. */
export const groupOf = (kind: WarningKind, itemId: string): string =>
  ASKED_ONCE.includes(kind) ? kind : `${kind}.${itemId}`;

/** What was odd, as a hash: a reason that was typed for something else is none for this. */
export function digestOf({ kind, values, figureId }: Odd): string {
  return createHash('sha256').update(canonicalJson({ kind, values, figureId })).digest('hex');
}
