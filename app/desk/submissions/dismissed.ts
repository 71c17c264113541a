// Which proposals a person put aside: kept in the address of the draft, because it is a matter of this visit alone.

/** The proposals that the address puts aside, as `statement.start`. */
export function dismissedIn(query: string | string[] | undefined): string[] {
  const text = Array.isArray(query) ? query.join(',') : (query ?? '');
  return text.split(',').filter((key) => /^[\w-]+\.\d+$/.test(key));
}

/** The address of the draft with these proposals put aside, at the entity with this id. */
export function dismissing(
  page: string,
  keys: readonly string[],
  entityId: string,
  more: Record<string, string> = {},
): string {
  const held = { ...more, ...(keys.length > 0 && { dismissed: keys.join(',') }) };
  const query = new URLSearchParams(held).toString();
  return `${page}${query && `?${query}`}#${entityId}`;
}
