// Long selections are shown a part at a time: a chart and its table always show the same figures.
export const ROW_CHOICES = [60, 200, 1000] as const;
/** A picture that is asked for alone shows as much as can be drawn legibly. */
export const USUAL_ROWS_OF_PICTURE = 1000;

export interface Part {
  page: number;
  /** The most figures of a part. */
  rows: number;
}

/** The part that an address asks for: the first sixty figures where it says nothing that can be understood. */
export function readPart(parameters: URLSearchParams, usual: number = ROW_CHOICES[0]): Part {
  const page = parameters.get('page') ?? '';
  const rows = ROW_CHOICES.find((choice) => String(choice) === parameters.get('rows'));
  return { page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1, rows: rows ?? usual };
}

/** The keys of a part, as they stand in an address; what is understood anyway is left out. */
export function partText({ page, rows }: Part, usual: number = ROW_CHOICES[0]): string {
  return new URLSearchParams([
    ...(page > 1 ? [['page', String(page)]] : []),
    ...(rows === usual ? [] : [['rows', String(rows)]]),
  ]).toString();
}
