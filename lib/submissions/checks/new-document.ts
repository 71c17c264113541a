// A document is entered once.
import type { Proposed, Source } from '#lib/record/shapes.ts';
import type { Check } from '#lib/submissions/checks/context.ts';
import { proposalsFor } from '#lib/submissions/proposal.ts';

/** An address that is recorded already, with the source that has it. */
export const isNewDocument: Check = ({ proposals, sourcesAtAddress }) => {
  const proposed = proposalsFor(proposals, 'source');
  const known: (Proposed<Source> & { id: string })[] = [
    ...sourcesAtAddress.filter(({ id }) => !proposed.some(({ entityId }) => entityId === id)),
    ...proposed.map(({ entityId, value }) => ({ ...value, id: entityId })),
  ];
  return proposed.flatMap(({ entityType, entityId, value }, at) => {
    const others = known.filter(
      ({ id }) => !proposed.slice(at).some((each) => each.entityId === id),
    );
    const same = others.find((other) => isSameDocument(other, value));
    if (!same) return [];
    const values = { value: value.url ?? '', source: same.id, title: same.title };
    return [{ entityType, entityId, field: 'url', problem: 'documentKnown', values }];
  });
};

/** The spellings of an address under which the same document may be recorded. */
export function spellingsOf(url: string): string[] {
  const bare = bareAddress(url);
  return [...new Set([url, bare, `${bare}/`])];
}

// A page that changes, such as a dashboard or a list of news, is another document on another day.
function isSameDocument(a: Proposed<Source>, b: Proposed<Source>): boolean {
  if (a.url === null || b.url === null || bareAddress(a.url) !== bareAddress(b.url)) return false;
  const isOtherDay = a.publishedOn !== b.publishedOn;
  const changes = ['dashboard', 'dataset'].includes(b.kind) || a.title !== b.title;
  return !(isOtherDay && changes);
}

const bareAddress = (url: string) => url.replace(/#.*$/, '').replace(/\/$/, '');
