// The relations of a figure as its form shows them: what it is part of, and a few rows of others.

export interface EnteredRelation {
  type: string;
  /** The id of the other figure. */
  toId: string;
  dimension?: string;
  exhaustive: boolean;
  note?: string;
}

/** How many rows of other relations the form offers. */
export const RELATION_ROWS = 3;

const RELATION = /^(partOf|partOfId|dimension|exhaustive|relations\..*)$/;

/** The fields of the form without those of its relations, which are items of their own. */
export function withoutRelations(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !RELATION.test(name)));
}

/** The relations that the fields name; a row without another figure is none. */
export function enteredRelations(fields: Record<string, string>): EnteredRelation[] {
  const whole = fields.partOf || fields.partOfId || '';
  const rows = Array.from({ length: RELATION_ROWS }, (_, at) => row(fields, `relations.${at}`));
  return [
    {
      type: 'subset_of',
      toId: figureId(whole),
      exhaustive: fields.exhaustive === 'true',
      ...(fields.dimension?.trim() && { dimension: fields.dimension.trim() }),
    },
    ...rows,
  ].filter(({ type, toId }) => type && toId);
}

/** The fields of the form that show the relations. `offered` are the ids in the list of possible wholes. */
export function relationFields(
  payloads: readonly Record<string, unknown>[],
  offered: readonly string[],
): Record<string, string> {
  const part = payloads.find(({ type }) => type === 'subset_of');
  const others = payloads.filter((payload) => payload !== part);
  const whole = String(part?.toId ?? '');
  const fields = {
    [offered.includes(whole) ? 'partOf' : 'partOfId']: whole,
    dimension: String(part?.dimension ?? ''),
    exhaustive: part?.exhaustive === true || part?.exhaustive === 'true' ? 'true' : '',
  };
  const rows = others.map(({ type, toId, note }, at) => ({
    [`relations.${at}.type`]: String(type ?? ''),
    [`relations.${at}.to`]: String(toId ?? ''),
    [`relations.${at}.note`]: String(note ?? ''),
  }));
  return Object.assign(fields, ...rows) as Record<string, string>;
}

/** The id in what was typed: an id, or the address of the figure's page. */
export function figureId(text: string): string {
  const [path = ''] = text.trim().split(/[?#]/);
  return path.split('/').filter(Boolean).at(-1) ?? '';
}

const row = (fields: Record<string, string>, path: string): EnteredRelation => ({
  type: fields[`${path}.type`] ?? '',
  toId: figureId(fields[`${path}.to`] ?? ''),
  exhaustive: false,
  ...(fields[`${path}.note`]?.trim() && { note: fields[`${path}.note`]?.trim() }),
});
