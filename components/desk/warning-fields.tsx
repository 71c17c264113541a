import desk from '#components/desk/desk.module.css';
import styles from '#components/desk/warnings.module.css';
import { RecordedFigure } from '#components/desk/warning-list.tsx';
import { TextField } from '#components/forms/text-field.tsx';
import { translate } from '#lib/messages/translate.ts';
import type { Warning } from '#lib/submissions/warnings/warning.ts';
import { mayBeCorrection, usualReason, warningSentence } from '#lib/sentences/warning.ts';

/** What looks odd in a draft: each is sent with a reason that is typed or chosen here, or is changed. */
export function WarningFields({ warnings }: { warnings: readonly Warning[] }) {
  const t = translate('en', 'warnings');
  const groups = [...Map.groupBy(warnings, ({ group }) => group)];
  if (groups.length === 0) return null;
  return (
    <div className={styles.odd}>
      <h2>{t('form.title')}</h2>
      <p>{t('form.lede', { count: groups.length })}</p>
      {groups.map(([group, of]) => (
        <WarningField key={group} group={group} warnings={of} />
      ))}
    </div>
  );
}

function WarningField({ group, warnings }: { group: string; warnings: readonly Warning[] }) {
  const t = translate('en', 'warnings');
  const [first] = warnings;
  if (!first) return null;
  const list = `usual-${group}`;
  return (
    <fieldset>
      <legend>
        {warnings.map((warning) => (
          <span key={warning.itemId} dir="auto">
            {warningSentence('en', warning)}{' '}
          </span>
        ))}
      </legend>
      <p className={desk.meta}>
        <RecordedFigure figureId={first.figureId} />
        {mayBeCorrection(first) && (
          <>
            {' · '}
            <a href={`/desk/record/figures/${first.figureId}`}>{t('form.correct')}</a>
          </>
        )}
      </p>
      <TextField
        name={`reason.${group}`}
        label={t('form.reason')}
        hint={t('form.reasonHint')}
        value={first.reason}
        list={list}
        isWide
      />
      <datalist id={list}>
        <option value={usualReason('en', first.kind)}>{usualReason('en', first.kind)}</option>
      </datalist>
    </fieldset>
  );
}
