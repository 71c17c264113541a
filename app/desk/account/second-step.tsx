import { renewCodes, moveToApp } from '#app/desk/account/actions.ts';
import styles from '#components/desk/desk.module.css';
import { ShownCodes } from '#components/desk/shown-codes.tsx';
import { ActionForm, type FormWords } from '#components/forms/action-form.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { TextField } from '#components/forms/text-field.tsx';
import type { Person } from '#lib/access/people.ts';
import { recoveryCodesLeft } from '#lib/access/recovery-codes.ts';
import { hasSecondFactor, isOfDemo } from '#lib/access/second-factor-rule.ts';
import { translate } from '#lib/messages/translate.ts';

const t = translate('en', 'account');

interface SecondStepProps {
  person: Person;
  form: { page: string; words: FormWords };
}

/** Whether the person gives a code at sign-in, and what they can change of it. */
export async function SecondStep({ person, form }: SecondStepProps) {
  const isOn = await hasSecondFactor(person.id);
  const isDemo = await isOfDemo(person.id);
  return (
    <section className={styles.card} aria-labelledby="second">
      <h2 id="second">{t('second.title')}</h2>
      {isDemo ? <p>{t('second.demo')}</p> : <p>{t(isOn ? 'second.on' : 'second.off')}</p>}
      {!isOn && !isDemo && (
        <p>
          <a href="/desk/second-factor?next=/desk/account">{t('second.start')}</a>
        </p>
      )}
      {isOn && <Changes left={await recoveryCodesLeft(person.id)} form={form} />}
    </section>
  );
}

function Changes({ left, form }: { left: number; form: SecondStepProps['form'] }) {
  return (
    <>
      <p>{t('second.left', { left })}</p>
      <ActionForm action={renewCodes} {...form}>
        <ShownCodes words={{ title: t('setUp.codesTitle'), text: t('setUp.codesText') }}>
          <p>{t('second.renewHelp')}</p>
          <TextField
            name="code"
            label={t('setUp.code')}
            hint={t('setUp.codeHint')}
            autoComplete="one-time-code"
          />
          <div>
            <SubmitButton label={t('second.renew')} look="plain" />
          </div>
        </ShownCodes>
      </ActionForm>
      <ActionForm action={moveToApp} {...form}>
        <p>{t('second.moveHelp')}</p>
        <TextField
          name="appPassword"
          label={t('password.current')}
          type="password"
          autoComplete="current-password"
        />
        <div>
          <SubmitButton label={t('second.move')} look="plain" />
        </div>
      </ActionForm>
    </>
  );
}
