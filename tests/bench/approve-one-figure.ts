import type { LoadPeople } from '#lib/exchange/load-record.ts';
import type { RecordFile } from '#lib/exchange/record-file.ts';
import { newPublicId } from '#lib/record/public-ids.ts';
import { approveSubmission } from '#lib/submissions/approve.ts';
import { saveItems } from '#lib/submissions/save.ts';
import { startSubmission } from '#lib/submissions/start.ts';
import { submitSubmission } from '#lib/submissions/submit.ts';

/**
 * Returns a function that sends and approves a new document with one figure of the first series, as people do,
 * and resolves with the number as it is printed.
 */
export function approveOneFigure(record: RecordFile, people: LoadPeople): () => Promise<string> {
  const [first] = record.documents;
  const [statement] = first?.statements ?? [];
  const [figure] = statement?.figures ?? [];
  if (!first || !statement || !figure) throw new Error('the record to measure holds no figure');
  let count = 0;
  return async () => {
    count += 1;
    const value = (200_000 + count).toLocaleString('en');
    const [sourceId, statementId] = [newPublicId(), newPublicId()];
    const { figures: _, id: __, ...words } = statement;
    const { id: ___, ...document } = first.source;
    const { id: ____, ...number } = figure;
    const day = { referencePeriodStart: '2024-01-01', referencePeriodEnd: '2024-01-01' };
    const items = [
      {
        entityType: 'source',
        entityId: sourceId,
        payload: {
          ...document,
          title: `Report ${sourceId}`,
          url: `https://reports.example/${sourceId}`,
          publishedOn: '2024-01-02',
        },
      },
      {
        entityType: 'statement',
        entityId: statementId,
        payload: {
          ...words,
          sourceId,
          quote: `${value} people are displaced.`,
          saidOn: '2024-01-01',
        },
      },
      {
        entityType: 'figure',
        payload: { ...number, ...day, statementId, valueText: value, reportedValue: value },
      },
    ] as const;
    const { id: submissionId, version } = await startSubmission(people.author, {});
    const saved = await saveItems(people.author, { submissionId, version, items: [...items] });
    const sent = await submitSubmission(people.author, { submissionId, version: saved.version });
    await approveSubmission(people.reviewer, { submissionId, version: sent.version });
    return value;
  };
}
