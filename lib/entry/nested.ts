// The fields of a form are flat (`places.0.locationId`), a payload is nested; these two go there and back.

export type Typed = string | Typed[] | { [name: string]: Typed };

/** The payload that the fields name. Blank fields are left out, and list entries that are all blank close up. */
export function nested(fields: Iterable<[string, string]>): Record<string, Typed> {
  const root = emptyBranch();
  for (const [name, value] of fields) if (value.trim() !== '') put(root, name.split('.'), value);
  return Object.fromEntries(Object.entries(root).map(([name, value]) => [name, closedUp(value)]));
}

/** The text of every field of a payload by its flat name; what is null or missing has no field. */
export function flat(payload: unknown, path = ''): Record<string, string> {
  if (payload === null || payload === undefined || payload === '') return {};
  if (typeof payload !== 'object') return { [path]: String(payload) };
  const parts = Object.entries(payload).map(([name, value]) =>
    flat(value, path ? `${path}.${name}` : name),
  );
  return Object.assign({}, ...parts) as Record<string, string>;
}

type Branch = { [name: string]: Typed };

// Names come from whoever sends the form: `__proto__.x` must find nothing here that all objects share.
const emptyBranch = (): Branch => Object.create(null) as Branch;

function put(branch: Branch, [first = '', ...rest]: string[], value: string) {
  if (rest.length === 0) {
    branch[first] = value;
    return;
  }
  const next = branch[first];
  const below = isBranch(next) ? next : emptyBranch();
  branch[first] = below;
  put(below, rest, value);
}

// An object whose names are all numbers was a list.
function closedUp(value: Typed): Typed {
  if (!isBranch(value)) return value;
  const entries = Object.entries(value).map(([name, below]) => [name, closedUp(below)] as const);
  const isList = entries.every(([name]) => /^\d+$/.test(name));
  return isList
    ? entries.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, below]) => below)
    : Object.fromEntries(entries);
}

const isBranch = (value: Typed | undefined): value is Branch =>
  typeof value === 'object' && !Array.isArray(value);
