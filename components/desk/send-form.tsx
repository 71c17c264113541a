import styles from '#components/desk/desk.module.css';
import { WarningFields } from '#components/desk/warning-fields.tsx';
import { ActionForm, type FormWords } from '#components/forms/action-form.tsx';
import type { FormAction } from '#components/forms/form-state.ts';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { isReferenceType } from '#lib/editing/reference-kinds.ts';
import type { TreeItem } from '#lib/entry/draft-tree.ts';
import { translate } from '#lib/messages/translate.ts';
import type { Warning } from '#lib/submissions/warnings/warning.ts';

interface SendFormProps {
  draft: {
    id: string;
    version: number;
    problems: readonly unknown[];
    items: readonly TreeItem[];
    openComments: number;
    warnings: readonly Warning[];
  };
  action: FormAction;
  page: string;
  words: FormWords;
  isWithdrawal?: boolean;
}

const FULL_IN_THEMSELVES = ['figure', 'policy', 'headline_choice'];

/** Sends a draft to review, or takes one back that was sent. */
export function SendForm({ draft, action, page, words, isWithdrawal = false }: SendFormProps) {
  const t = translate('en', 'desk');
  // What an editor changes of the order of the record needs no figure in it.
  const isOrder = draft.items.every(({ entityType }) => isReferenceType(entityType));
  const figures = draft.items.filter(
    ({ entityType }) => isOrder || FULL_IN_THEMSELVES.includes(entityType),
  ).length;
  const sentence = t('send.ready', { problems: draft.problems.length, figures });
  return (
    <section className={styles.card} aria-label={t(isWithdrawal ? 'send.withdraw' : 'send.submit')}>
      {!isWithdrawal && <p>{sentence}</p>}
      {!isWithdrawal && draft.openComments > 0 && (
        <p className={styles.notice}>
          {translate('en', 'review')('talk.stillOpen', { open: draft.openComments })}
        </p>
      )}
      <ActionForm
        action={action}
        page={page}
        words={words}
        hidden={{ submissionId: draft.id, version: String(draft.version) }}
      >
        {!isWithdrawal && <WarningFields warnings={draft.warnings} />}
        <div>
          <SubmitButton
            label={t(isWithdrawal ? 'send.withdraw' : 'send.submit')}
            look={isWithdrawal ? 'plain' : 'main'}
          />
        </div>
      </ActionForm>
    </section>
  );
}
