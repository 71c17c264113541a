// npm run verify: whether the record is what was approved. Exit code 1 when it is not.
import { getStore } from '#db/store.ts';
import { CommandError, runCommand } from '#lib/commands/run-command.ts';
import { translate } from '#lib/messages/translate.ts';
import { verifyCaptures } from '#lib/snapshots/verify.ts';
import { verifyRecord, type Difference } from '#lib/record/verify.ts';

const say = translate('en', 'problems');
const EVERY = 10_000;

await runCommand(async () => {
  try {
    const { revisions, head, differences } = await verifyRecord(report);
    differences.forEach((difference) => console.log(sentenceOf(difference)));
    const captures = await verifyCaptures();
    captures.differences.forEach(({ kind, id }) => console.log(say(`verify.${kind}`, { id })));
    const count = differences.length + captures.differences.length;
    if (count > 0) throw new CommandError(say('verify.broken', { count }));
    console.log(
      revisions === 0 ? say('verify.empty') : say('verify.intact', { count: revisions, head }),
    );
    if (captures.count > 0) console.log(say('verify.captures', { count: captures.count }));
  } finally {
    await getStore().close();
  }
});

function report(count: number): void {
  if (count % EVERY === 0) console.error(say('verify.progress', { count }));
}

function sentenceOf({ kind, entityType: entity, entityId: id, seq }: Difference): string {
  return say(`verify.${kind}`, { entity, id, seq: String(seq ?? '') });
}
