import { beforeEach, describe, expect, it } from 'vitest';
import { plainText, shortText } from '#lib/cite/plain-text.ts';
import { readCitation } from '#lib/cite/read-citation.ts';
import { loadHawija } from '#tests/support/hawija.ts';
import { source, statement, figure } from '#tests/support/makers.ts';
import { approveChanges } from '#tests/support/record.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';

let store: TestStore;

beforeEach(async () => {
  store = await openTestStore();
  await loadHawija(store);
});

const cited = async (kind: string, name: string, query = '') =>
  plainText(
    'en',
    await readCitation(kind, { locale: 'en', name, parameters: new URLSearchParams(query) }),
  );

describe('what stands at an address is cited', () => {
  it('as a series by every document in it, then the day on which it was read', async () => {
    const text = await cited('series', 'PRESENT');
    expect(text).toMatch(/^International Rescue Committee, .*; Reuters, .*\. Recorded in Attest, /);
    expect(text).toMatch(/read on \d+ \w+ \d{4}: http.*\/en\/crises\/.*\/series\/present/i);
  });

  it('as a series with its query and both clocks, and only the documents of that view', async () => {
    const text = await cited('series', 'PRESENT', 'known_at=2017-09-30&basis=unknown&nonsense=1');
    expect(text).not.toContain('Reuters');
    expect(text).toContain('30 September 2017');
    expect(text).toMatch(/\?basis=unknown&known_at=2017-09-30$/);
  });

  it('as a comparison by the documents of every series in it, with how it was looked at', async () => {
    const text = await cited('comparisons', 'hawija-2017', 'series=present&by=place');
    expect(text).toMatch(/^International Rescue Committee, /);
    expect(text).toContain('Recorded in Attest, comparison of ');
    expect(text).toMatch(/\/en\/crises\/hawija-2017\/compare\?series=present&by=place$/);
    const then = await cited('comparisons', 'hawija-2017', 'series=present&known_at=2017-09-30');
    expect(then).not.toContain('Reuters');
    expect(then).toContain('30 September 2017');
  });

  it('as a crisis by its public documents alone', async () => {
    const slug = 'hawija-2017';
    const works = await readCitation('crises', {
      locale: 'en',
      name: slug,
      parameters: new URLSearchParams(),
    });
    expect(works.map(({ key }) => key)).toEqual([
      'source-RELEASE',
      'source-STORY',
      'attest-crisis-HAWIJA-2017',
    ]);
  });

  it('as a statement or a document with the revision of this record', async () => {
    expect(await cited('statements', 'S2')).toMatch(
      /^Reuters, .*, citing United Nations\. Recorded in Attest, statement S2, revision 1, recorded 5 January 2026/,
    );
    expect(await cited('sources', 'STORY')).toMatch(
      /^Reuters, .*\. Recorded in Attest, document STORY, revision 1, /,
    );
  });

  it('as the revision of a figure that was read, not as the one of today', async () => {
    const { proposed } = figure(
      'F1',
      { statementId: 'S1', seriesId: 'PRESENT', originatingOrganizationId: 'IRC' },
      { lifecycle: 'retracted', lifecycleReason: 'not theirs' },
    );
    await approveChanges(store, [
      { entityType: 'figure', id: 'F1', revision: 2, changeType: 'retract', proposed },
    ]);
    expect(await cited('figures', 'F1')).toMatch(/figure F1, revision 2, .*status: Retracted/);
    expect(await cited('figures', 'F1-r1')).toMatch(/figure F1, revision 1, (?!.*status)/);
  });

  it.each([
    ['figures', 'F1-r2'],
    ['figures', 'HIDDEN'],
    ['statements', 'S3'],
    ['sources', 'PRIVATE'],
    ['figures', 'NONE'],
    ['series', 'NONE'],
    ['comparisons', 'hawija-2017'],
    ['crises', 'none'],
    ['people', 'F1'],
    ['toString', 'F1'],
  ])('but not %s/%s, which is not public or not there', async (kind, name) => {
    await expect(cited(kind, name)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('on a page by the number of its documents where they are many, and in the file by each', async () => {
    const more = ['A', 'B', 'C'].flatMap((id) => [
      source(id, 'IRC'),
      statement(`S-${id}`, { sourceId: id, organizationId: 'IRC' }),
      figure(`F-${id}`, {
        statementId: `S-${id}`,
        seriesId: 'PRESENT',
        originatingOrganizationId: 'IRC',
      }),
    ]);
    await approveChanges(store, more);
    const parameters = new URLSearchParams();
    const works = await readCitation('series', { locale: 'en', name: 'PRESENT', parameters });
    expect(shortText('en', works)).toMatch(
      /^5 documents of International Rescue Committee, Reuters\. Recorded in Attest, series/,
    );
    expect(plainText('en', works).match(/; /g)).toHaveLength(4);
  });
});
