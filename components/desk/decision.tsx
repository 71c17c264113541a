import styles from '#components/desk/desk.module.css';
import { DECISION_FORM, SeenProgress, SeenWhole } from '#components/desk/seen-box.tsx';
import { ActionForm, type FormWords } from '#components/forms/action-form.tsx';
import type { FormAction } from '#components/forms/form-state.ts';
import forms from '#components/forms/forms.module.css';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { TextField } from '#components/forms/text-field.tsx';
import type { SeenBlocks } from '#lib/entry/seen-blocks.ts';
import { translate } from '#lib/messages/translate.ts';

interface DecisionProps {
  draft: { id: string; version: number; mayApprove: boolean };
  seen: SeenBlocks;
  action: FormAction;
  page: string;
  words: FormWords;
}

/** What a reviewer decides: approve, return with a comment, reject with a reason. */
export function Decision({ draft, seen, action, page, words }: DecisionProps) {
  const t = translate('en', 'desk');
  const { blocks, isOne } = seen;
  const isAllSeen = blocks.every(({ isSeen }) => isSeen);
  return (
    <section className={styles.card} aria-labelledby="decision">
      <h2 id="decision">{t('review.decision')}</h2>
      {isOne && !isAllSeen && <SeenWhole blocks={blocks} />}
      {!isOne && <SeenProgress blocks={blocks} />}
      <ActionForm
        id={DECISION_FORM}
        action={action}
        page={page}
        words={words}
        hidden={{ submissionId: draft.id, version: String(draft.version) }}
      >
        <TextField
          name="comment"
          label={t('review.comment')}
          hint={t('review.commentHint')}
          rows={3}
        />
        <div className={forms.actions}>
          {draft.mayApprove && (
            <SubmitButton label={t('review.approve')} name="decision" value="approve" />
          )}
          <SubmitButton label={t('review.return')} name="decision" value="return" look="plain" />
          <SubmitButton label={t('review.reject')} name="decision" value="reject" look="grave" />
          {!isOne && !isAllSeen && (
            <SubmitButton
              label={translate('en', 'review')('seen.keep')}
              name="decision"
              value="seen"
              look="plain"
            />
          )}
        </div>
      </ActionForm>
    </section>
  );
}
