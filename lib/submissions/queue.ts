// The queue of what waits for a decision, as an address asks for a part of it.
import { ENTITY_TYPES, type EntityType } from '#db/codes.ts';
import type { MaybeActor } from '#lib/access/actor.ts';
import { listQueue, listQueueAuthors } from '#lib/submissions/read.ts';
import type { SubmissionSummary } from '#lib/submissions/submission.ts';

const PAGE_SIZE = 25;

export interface Queue {
  submissions: SubmissionSummary[];
  /** What was asked for and understood; what was not is left out. */
  asked: { by?: string | undefined; of?: EntityType | undefined; after?: string | undefined };
  /** Where the list goes on; null at its end. */
  next: string | null;
  authors: { id: string; name: string }[];
}

/** One page of what waits, the longest waiting first: `by` an author, `of` items of a type, `after` the place that a page before gave. */
export async function readQueue(actor: MaybeActor, asked: URLSearchParams): Promise<Queue> {
  const authors = await listQueueAuthors(actor);
  const by = authors.find(({ id }) => id === asked.get('by'))?.id;
  const of = ENTITY_TYPES.find((type) => type === asked.get('of'));
  const after = placeIn(asked.get('after'));
  const query = { authorId: by, entityType: of, after };
  const found = await listQueue(actor, { ...query, limit: PAGE_SIZE + 1 });
  const submissions = found.slice(0, PAGE_SIZE);
  const last = found.length > PAGE_SIZE ? submissions.at(-1) : undefined;
  return {
    submissions,
    asked: { by, of, after: after && placeOf(after) },
    next: last?.submittedAt ? placeOf({ submittedAt: last.submittedAt, id: last.id }) : null,
    authors,
  };
}

interface Place {
  submittedAt: Date;
  id: string;
}

const placeOf = ({ submittedAt, id }: Place) => `${submittedAt.getTime()}-${id}`;

function placeIn(text: string | null): Place | undefined {
  const [, time, id = ''] = /^(\d{1,15})-([0-9A-Z]{8})$/.exec(text ?? '') ?? [];
  return time ? { submittedAt: new Date(Number(time)), id } : undefined;
}
