import type { FormWords } from '#components/forms/action-form.tsx';
import { translate } from '#lib/messages/translate.ts';

/** What every form of the desk says about itself. */
export function formWords(): FormWords {
  const t = translate('en', 'desk');
  return {
    summary: t('form.summary'),
    conflictTitle: t('form.conflictTitle'),
    conflictTheirs: t('form.conflictTheirs'),
    conflictYours: t('form.conflictYours'),
    conflictField: t('form.conflictField'),
  };
}

/** The same for a form that starts from what is recorded: a conflict shows that version too. */
export function editorWords(): FormWords {
  const t = translate('en', 'policies');
  return {
    ...formWords(),
    conflictBase: t('conflict.base'),
    conflictTheirs: t('conflict.theirs'),
    conflictYours: t('conflict.yoursInForm'),
  };
}

/** The same for a decision: what is shown against the record is what was submitted. */
export function reviewWords(): FormWords {
  const t = translate('en', 'policies');
  return {
    ...editorWords(),
    conflictTitle: t('conflict.titleReview'),
    conflictYours: t('conflict.yours'),
  };
}
