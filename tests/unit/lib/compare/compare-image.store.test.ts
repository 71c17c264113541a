import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareImage } from '#lib/compare/compare-image.ts';
import type { ChartModel } from '#lib/charts/shapes.ts';
import { loadCompared } from '#tests/support/compared.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';

let store: TestStore;

beforeAll(async () => {
  store = await openTestStore();
  await loadCompared(store);
});
afterAll(() => store.close());

const imageOf = (text: string, format: 'png' | 'svg' | 'json' = 'json') =>
  compareImage({
    crisis: 'hawija-2017',
    format,
    shape: 'wide',
    width: 820,
    locale: 'en',
    query: new URLSearchParams(text),
  });

const modelOf = async (text: string): Promise<ChartModel> =>
  JSON.parse(String(await imageOf(text)));

describe('the picture of a comparison', () => {
  test('holds a panel for each series and source, with every figure', async () => {
    const { panels } = await modelOf('series=present&series=trapped');
    expect(panels.map(({ marks }) => marks.length)).toEqual([2, 1, 1]);
  });

  test('is an image, and a drawing whose description is the sentence of the page', async () => {
    const png = await imageOf('series=present', 'png');
    expect(Buffer.from(png.slice(1, 4) as Uint8Array).toString('latin1')).toBe('PNG');
    expect(png.length).toBeLessThan(40_000);
    const { description } = await modelOf('series=present');
    expect(await imageOf('series=present', 'svg')).toContain(description);
  });

  test('bears the mark of an old view', async () => {
    const { marking } = await modelOf('series=present&known_at=2017-09-30');
    expect(marking).toEqual(['As it could be known on 30 September 2017: not today’s view']);
  });

  test('is refused for series that may not share an axis, with the kinds to ask for', async () => {
    await expect(imageOf('series=present&series=fled')).rejects.toMatchObject({
      code: 'INVALID',
      fields: [{ field: 'series', problem: expect.stringContaining('present; fled') }],
    });
  });

  test('is refused without a series, and where something is not understood', async () => {
    await expect(imageOf('')).rejects.toMatchObject({ code: 'INVALID' });
    await expect(imageOf('series=present&organization=nobody')).rejects.toMatchObject({
      code: 'INVALID',
      fields: [{ field: 'organization' }],
    });
  });

  test('is not found for a crisis that is not there', async () => {
    const query = new URLSearchParams('series=present');
    await expect(
      compareImage({
        crisis: 'nowhere',
        format: 'json',
        shape: 'wide',
        width: 820,
        locale: 'en',
        query,
      }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
