import { beforeEach, describe, expect, it } from 'vitest';
import { verifications } from '#db/schema/access.ts';
import { getStore } from '#db/store.ts';
import {
  ATTEMPT_SECONDS,
  readAttempt,
  sealAttempt,
  useUp,
  type Attempt,
} from '#lib/access/oidc-attempt.ts';
import { openTestStore } from '#tests/support/store.ts';

beforeEach(async () => void (await openTestStore()));

const attempt = () => ({
  state: `state-${'s'.repeat(43)}`,
  nonce: 'n'.repeat(43),
  verifier: 'v'.repeat(43),
  next: '/desk/review',
  tryId: 'try-1',
  expiresAt: Date.now() + ATTEMPT_SECONDS * 1000,
});
const stale = expect.objectContaining({
  code: 'UNAUTHENTICATED',
  details: expect.objectContaining({ problem: 'stale' }),
});

describe('an attempt at the provider', () => {
  it('comes back from the cookie as it went in', () => {
    const made = attempt();
    expect(readAttempt(sealAttempt(made))).toEqual(made);
  });

  it('is worth nothing without its cookie, with another one, or after its time', () => {
    const made = attempt();
    const [text = '', seal = ''] = sealAttempt(made).split('.');
    const [other = ''] = sealAttempt({ ...made, state: 'x'.repeat(43) }).split('.');
    for (const cookie of [undefined, '', text, `${text}.`, `${other}.${seal}`, 'é.é'])
      expect(() => readAttempt(cookie)).toThrow(stale);
    expect(() => readAttempt(`${text}.${seal}`, made.expiresAt)).toThrow(stale);
  });

  it('is worth nothing when an older version of this program began it', () => {
    const { tryId: _, ...older } = attempt();
    expect(() => readAttempt(sealAttempt(older as Attempt))).toThrow(stale);
  });

  it('is used once, whoever comes first', async () => {
    const made = attempt();
    const uses = await Promise.allSettled([useUp(made), useUp(made), useUp(made)]);
    expect(uses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(useUp(made)).rejects.toThrow(stale);
  });

  it('leaves neither its state behind nor anything once its time is over', async () => {
    const made = attempt();
    await useUp({ ...made, expiresAt: Date.now() - 1 });
    const [row] = await getStore().read.select().from(verifications);
    expect(JSON.stringify(row)).not.toContain(made.state);
    await useUp({ ...made, state: 'another state of forty characters or more' });
    expect(await getStore().read.select().from(verifications)).toHaveLength(1);
  });
});
