import { formWords } from '#app/desk/form-words.ts';
import { chooseSentences } from '#app/desk/submissions/actions.ts';
import { dismissing } from '#app/desk/submissions/dismissed.ts';
import type { FoundInQuote } from '#components/desk/draft-view.tsx';
import { FoundList } from '#components/desk/found-list.tsx';
import { SentenceChooser } from '#components/desk/sentence-chooser.tsx';
import type { Draft } from '#lib/entry/drafts.ts';
import { draftTree, type StatementBranch, type TreeItem } from '#lib/entry/draft-tree.ts';
import type { Directory } from '#lib/entry/payload.ts';
import { proposalKey } from '#lib/entry/next-figure.ts';
import { proposalsOf } from '#lib/entry/proposals.ts';
import { offeredSentences } from '#lib/entry/quote-choice.ts';

/** What is found in each quote of a draft, by the statement's id; nothing for who may not change the draft. */
export function foundInDraft(
  draft: Draft,
  directory: Directory,
  dismissed: string[],
): Record<string, FoundInQuote> {
  if (!draft.mayEdit) return {};
  return Object.fromEntries(
    draftTree<TreeItem>(draft.items).statements.map((branch) => [
      branch.item.entityId,
      articleIn(draft, branch) ?? quoteIn(draft, branch, directory, dismissed),
    ]),
  );
}

/** A whole article offers its sentences first; undefined for a quote, and once figures were taken from it. */
function articleIn(
  draft: Draft,
  { item, figures }: StatementBranch<TreeItem>,
): FoundInQuote | undefined {
  const language = String(item.payload.language ?? 'en');
  const sentences = offeredSentences(String(item.payload.quote ?? ''), language);
  if (!sentences || figures.length > 0) return undefined;
  const list = (
    <SentenceChooser
      action={chooseSentences}
      page={`/desk/submissions/${draft.id}`}
      words={formWords()}
      hidden={{ submissionId: draft.id, itemId: item.id, version: String(draft.version) }}
      sentences={sentences}
      lang={language}
    />
  );
  return { spans: sentences, list };
}

function quoteIn(
  draft: Draft,
  { item, figures }: StatementBranch<TreeItem>,
  { locations }: Directory,
  dismissed: string[],
): FoundInQuote {
  const page = `/desk/submissions/${draft.id}`;
  const taken = figures.map((figure) => figure.item);
  const proposals = proposalsOf(item, taken, locations);
  const own = dismissed.filter((key) => key.startsWith(`${item.entityId}.`));
  const rest = dismissed.filter((key) => !own.includes(key));
  const shown = proposals.flatMap((proposal) => {
    if (dismissed.includes(proposalKey(item.entityId, proposal)) && !proposal.takenAs) return [];
    const { start, partOf } = proposal;
    const query = new URLSearchParams({
      statement: item.entityId,
      found: String(start),
      ...(dismissed.length > 0 && { dismissed: dismissed.join(',') }),
    });
    return {
      ...proposal,
      wholeText: partOf === null ? null : (proposals[partOf]?.valueText ?? null),
      takeHref: `${page}/figures/new?${query}`,
      dismissHref: dismissing(
        page,
        [...dismissed, proposalKey(item.entityId, proposal)],
        item.entityId,
      ),
    };
  });
  const list = (
    <FoundList
      proposals={shown}
      dismissedCount={proposals.length - shown.length}
      againHref={dismissing(page, rest, item.entityId)}
      lang={String(item.payload.language ?? 'en')}
    />
  );
  return { spans: shown, list };
}
