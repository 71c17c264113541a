import { readCaptureNews } from '#app/desk/captures/news.ts';
import { removeCapture } from '#app/desk/captures/actions.ts';
import { formWords } from '#app/desk/form-words.ts';
import { CaptureForm } from '#components/desk/capture-form.tsx';
import { Captures } from '#components/desk/captures.tsx';
import { ActionForm } from '#components/forms/action-form.tsx';
import type { TreeItem } from '#lib/entry/draft-tree.ts';
import type { Draft } from '#lib/entry/drafts.ts';
import { translate } from '#lib/messages/translate.ts';
import { mostBytes } from '#lib/snapshots/limits.ts';
import { listCaptures } from '#lib/snapshots/list.ts';
import { formatBytes } from '#lib/snapshots/words.ts';

type Query = Record<string, string | string[] | undefined>;

const t = translate('en', 'captures');

interface DraftCapturesProps {
  draft: Pick<Draft, 'id' | 'version' | 'mayEdit'>;
  item: TreeItem;
  query?: Query;
}

/** The copies of the document of a draft; where the draft may be changed, one is added and taken out here. */
export async function DraftCaptures({ draft, item, query = {} }: DraftCapturesProps) {
  if (item.entityType !== 'source') return null;
  const page = `/desk/submissions/${draft.id}/snapshots`;
  const captures = await listCaptures(item.payload);
  const removals = captures.map(({ id, words }) => (
    <RemoveCapture key={id} draft={draft} id={id} words={words} />
  ));
  return (
    <Captures
      captures={captures}
      page={page}
      news={readCaptureNews(query)}
      tools={draft.mayEdit ? removals : []}
    >
      {draft.mayEdit && (
        <CaptureForm
          action={page}
          most={mostBytes()}
          words={{ ...formOfFile(), send: t('form.send') }}
        />
      )}
    </Captures>
  );
}

function RemoveCapture({
  draft,
  id,
  words,
}: Pick<DraftCapturesProps, 'draft'> & { id: string; words: string }) {
  return (
    <ActionForm
      action={removeCapture}
      page={`/desk/submissions/${draft.id}`}
      words={formWords()}
      hidden={{ submissionId: draft.id, version: String(draft.version), snapshotId: id }}
    >
      <button type="submit" aria-label={t('removeNamed', { words })}>
        {t('remove')}
      </button>
    </ActionForm>
  );
}

/** The copies of a recorded document, and the form that starts a draft with one more. */
export async function SourceCaptures({
  id,
  payload,
  query,
}: {
  id: string;
  payload: Record<string, unknown>;
  query: Query;
}) {
  const page = `/desk/record/sources/${id}/snapshots`;
  return (
    <Captures captures={await listCaptures(payload)} page={page} news={readCaptureNews(query)}>
      <CaptureForm
        action={page}
        most={mostBytes()}
        words={{
          ...formOfFile(),
          send: t('form.sendForSource'),
          reason: t('form.reason'),
          reasonHint: t('form.reasonHint'),
        }}
      />
    </Captures>
  );
}

function formOfFile() {
  const most = formatBytes(mostBytes());
  return {
    file: t('form.file'),
    hint: t('form.hint', { most }),
    sending: t('form.sending'),
    tooLarge: t('form.tooLarge', { most }),
  };
}
