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
