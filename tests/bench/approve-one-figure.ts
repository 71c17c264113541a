import { addDays } from '#lib/dates/calendar-days.ts';
import type { LoadPeople } from '#lib/exchange/load-record.ts';
import { newPublicId } from '#lib/record/public-ids.ts';
import { approveSubmission } from '#lib/submissions/approve.ts';
import { saveItems } from '#lib/submissions/save.ts';
import { startSubmission } from '#lib/submissions/start.ts';
import { submitSubmission } from '#lib/submissions/submit.ts';
import type { GeneratedEntity } from '#tests/bench/generated-entity.ts';

// They follow from the number.
const OPEN = { valueLow: null, valueBest: null, valueHigh: null, boundsOrigin: null };

/**
 * Returns a function that sends and approves a new document with one figure like the first of the day, as people do,
 * and resolves with the number as it is printed.
 */
export function approveOneFigure(
  day: readonly GeneratedEntity[],
  people: LoadPeople,
): () => Promise<string> {
  const first = (type: GeneratedEntity['entityType']) => {
    const found = day.find(({ entityType }) => entityType === type);
    if (!found) throw new Error(`the record to measure holds no ${type}`);
    return found.value;
  };
  const [document, words, number] = [first('source'), first('statement'), first('figure')];
  let count = 0;
  return async () => {
    count += 1;
    const value = (200_000 + count).toLocaleString('en');
    const [sourceId, statementId] = [newPublicId(), newPublicId()];
    // Each the latest of its series, so that the page is headed by it.
    const on = addDays('2022-01-01', count);
    const newest = { referencePeriodStart: on, referencePeriodEnd: on };
    const items = [
      {
        entityType: 'source',
        entityId: sourceId,
        payload: {
          ...document,
          title: `Report ${sourceId}`,
          url: `https://reports.example/${sourceId}`,
          publishedOn: on,
        },
      },
      {
        entityType: 'statement',
        entityId: statementId,
        payload: {
          ...words,
          sourceId,
          quote: `${value} people are displaced.`,
          saidOn: on,
        },
      },
      {
        entityType: 'figure',
        payload: {
          ...number,
          ...OPEN,
          ...newest,
          statementId,
          valueText: value,
          reportedValue: value,
        },
      },
    ] as const;
    const { id: submissionId, version } = await startSubmission(people.author, {});
    const saved = await saveItems(people.author, { submissionId, version, items: [...items] });
    const sent = await submitSubmission(people.author, { submissionId, version: saved.version });
    const seen = saved.items.map(({ itemId }) => itemId);
    await approveSubmission(people.reviewer, { submissionId, version: sent.version, seen });
    return value;
  };
}
