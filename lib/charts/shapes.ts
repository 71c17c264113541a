// The chart model: everything that a picture, an interactive canvas, a sentence and a table need, as plain values.
import type { MeasureType } from '#db/codes.ts';

export type MarkerShape = 'circle' | 'diamond' | 'square' | 'triangle' | 'cross';

/** point: a number; whisker: a range without a centre; foot_tick: no number; bar: a flow over its period. */
export type MarkKind = 'point' | 'whisker' | 'bar' | 'foot_tick' | 'forward';

/** filled: a number as such; open: an estimate or an approximation. */
export type MarkFill = 'filled' | 'open';
/** thin: a bare number, nothing more is claimed; dotted: about, around, nearly. */
export type MarkRing = 'thin' | 'dotted' | null;

/** One drawn row. Days are whole days since 1 January 1970 UTC; values are in the unit of the series. */
export interface Mark {
  figureId: string;
  sourceId: string;
  kind: MarkKind;
  shape: MarkerShape;
  colour: string;
  fill: MarkFill;
  ring: MarkRing;
  /** up: at least, more than; down: up to, less than. */
  arrow: 'up' | 'down' | null;
  /** The day on which the marker stands. */
  at: number;
  /** The period that it covers, `to` not included: one day for a stock that is dated to the day. */
  from: number;
  to: number;
  /** Whether the period is drawn, because the date is known only as a month, a quarter or a year. */
  hasPartialDate: boolean;
  /** The height of the marker; null for a range without a centre and where no number was given. */
  value: number | null;
  low: number | null;
  high: number | null;
  /** The drawn figure that it is a part of; null when it is not a part of one. */
  parentId: string | null;
  isSubset: boolean;
  /** The quantity in words, such as "more than 100,000". */
  words: string;
  /** Date, source and quantity in one line: the tooltip, and the status line of the keyboard walk. */
  status: string;
}

export interface ChartSource {
  id: string;
  name: string;
  shortName: string;
  colour: string;
  shape: MarkerShape;
}

/** A stretch of one source's cumulative reports under one definition without a gap. */
export interface StepSegment {
  sourceId: string;
  colour: string;
  points: { day: number; value: number }[];
}

/** Days for which the only source of a panel has no report, `to` not included. */
export interface Gap {
  from: number;
  to: number;
}

export interface Panel {
  /** The series that this panel and those below it are of, where several are beside each other; else null. */
  heading: string | null;
  /** The name of its source or place where each has a panel of its own; null when one panel holds all. */
  title: string | null;
  /** The same in short, for where the whole does not fit. */
  shortTitle: string | null;
  sourceIds: string[];
  marks: Mark[];
  steps: StepSegment[];
  gaps: Gap[];
}

export interface DefinitionBreak {
  day: number;
  /** Its number among the notes. */
  note: number;
  /** The first and the last panel that it divides; all of them unless given. */
  panels?: { first: number; last: number };
}

export const KEY_SIGNS = [
  'stated',
  'exact',
  'estimate',
  'about',
  'at_least',
  'up_to',
  'range',
  'best',
  'bar',
  'exact_bar',
  'estimate_bar',
  'about_bar',
  'foot_tick',
  'zero',
  'period',
  'span',
  'subset',
  'part_bar',
  'step',
  'gap',
  'break',
  'forward',
] as const;
export type KeySign = (typeof KEY_SIGNS)[number];

export interface KeyEntry {
  /** The sign that is explained; `source` for the marker of a source. */
  sign: KeySign | 'source';
  label: string;
  colour: string;
  shape: MarkerShape;
  /** observed, or forward for projected and planning figures, which stand in a group of their own. */
  group: 'observed' | 'forward';
}

export interface ChartModel {
  seriesId: string;
  locale: string;
  /** The tag that Intl gets for dates and numbers. */
  region: string;
  /** The direction of the language: time runs left to right in both, the value axis stands where reading begins. */
  direction: 'ltr' | 'rtl';
  measureType: MeasureType;
  /** Lines that say that this is not all or not today's view, such as "As known on 30 September 2017". */
  marking: string[];
  title: string;
  /** The definition of the series in one line. */
  subtitle: string;
  /** The unit, the way of counting, the area and the time, in one line. */
  scope: string;
  sources: ChartSource[];
  panels: Panel[];
  /** Whether every panel is as high as one of several, so that models beside each other share a scale. */
  isMultiple: boolean;
  breaks: DefinitionBreak[];
  key: KeyEntry[];
  notes: string[];
  /** First and last drawn day, and the top of the value axis, which starts at 0. */
  firstDay: number;
  lastDay: number;
  top: number;
  /** The sentence under the chart, which is also its text alternative. */
  description: string;
  /** Who is drawn and until when; it stands inside the image. */
  sourceLine: string;
  /** The words inside the picture. */
  labels: { definitionChanged: string; empty: string };
}
