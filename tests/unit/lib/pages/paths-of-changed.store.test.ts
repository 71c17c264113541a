import { afterAll, beforeAll, expect, it } from 'vitest';
import { pathsOfChanged, type Changed } from '#lib/pages/paths-of-changed.ts';
import { listCrises } from '#lib/record/crises.ts';
import { getOrganization } from '#lib/record/organizations.ts';
import { listSeries } from '#lib/record/series.ts';
import { openExampleStore } from '#tests/support/example-store.ts';

let opened: Awaited<ReturnType<typeof openExampleStore>>;

beforeAll(async () => {
  opened = await openExampleStore();
}, 60_000);

afterAll(() => opened.store.close());

it('leads from what was changed to the page that it has today', async () => {
  const irc = await getOrganization('irc');
  const [crisis] = await listCrises();
  const [series] = await listSeries(crisis?.id);
  const [crisisId, seriesId] = [crisis?.id ?? '', series?.id ?? ''];
  const seriesPath = `/crises/${crisis?.slug}/series/${series?.slug}`;
  const rows: [Changed['entityType'], string, object | null, string][] = [
    ['organization', irc.id, { slug: 'as-it-was-called-once' }, '/organizations/irc'],
    ['crisis', crisisId, null, `/crises/${crisis?.slug}`],
    ['series', seriesId, null, seriesPath],
    ['headline_choice', 'CH01CEAA', { seriesId }, seriesPath],
    ['figure', 'F1', null, '/figures/F1'],
    ['statement', 'S1', null, '/statements/S1'],
    ['source', 'D1', null, '/sources/D1'],
    ['policy', 'P1', null, '/methodology'],
    // A place has no page, and what is withheld does not say what it was for.
    ['location', 'IQG13Q01', null, ''],
    ['headline_choice', 'CH01CEAA', null, ''],
    ['series', 'NOSUCH00', null, ''],
  ];
  const changes = rows.map(([entityType, entityId, snapshot]) => ({
    entityType,
    entityId,
    snapshot,
  }));
  const pathOf = await pathsOfChanged(changes);
  expect(changes.map(pathOf)).toEqual(rows.map((row) => row[3]));
});
