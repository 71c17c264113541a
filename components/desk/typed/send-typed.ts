import type { Values } from '#components/desk/typed/form-values.ts';

/** What the server keeps of a form that is being typed. */
export interface OnServer {
  fields: Values;
  version: number;
  /** The time of day, as it is shown. */
  time: string;
}

export type Answer =
  | { kind: 'saved'; kept: OnServer }
  | { kind: 'elsewhere'; kept: OnServer | null }
  | { kind: 'ended' | 'busy' | 'refused' | 'offline' };

const KINDS: Record<number, 'ended' | 'busy'> = { 401: 'ended', 503: 'busy' };

/** Sends what was typed; says in one word how it went, also without a connection. */
export async function sendTyped(typed: {
  page: string;
  version: number;
  fields: Values;
}): Promise<Answer> {
  const answer = await fetch('/desk/typed', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(typed),
    signal: AbortSignal.timeout(20_000),
  }).catch(() => null);
  const told = (await answer?.json().catch(() => null)) as Partial<OnServer> | null | undefined;
  // A server that dies while it answers has confirmed nothing.
  if (!answer || !told) return { kind: 'offline' };
  const kept = isKept(told) ? told : null;
  if (answer.ok && kept) return { kind: 'saved', kept };
  if (answer.status === 409) return { kind: 'elsewhere', kept };
  return { kind: KINDS[answer.status] ?? 'refused' };
}

/** Tells the server that this version of what was typed is given up. */
export async function dropTyped(page: string, version: number): Promise<void> {
  await fetch('/desk/typed', {
    method: 'DELETE',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ page, version }),
  }).catch(() => null);
}

const isKept = (told: Partial<OnServer>): told is OnServer =>
  typeof told.version === 'number' && typeof told.time === 'string' && Boolean(told.fields);
