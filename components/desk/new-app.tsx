import account from '#components/desk/account.module.css';
import { QrCode } from '#components/desk/qr-code.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { TextField } from '#components/forms/text-field.tsx';
import { translate } from '#lib/messages/translate.ts';

interface NewAppProps {
  /** Base32. */
  secret: string;
  qr: { size: number; path: string };
}

/** What goes into the app, to scan or to type, and the field for its first code. */
export function NewApp({ secret, qr }: NewAppProps) {
  const t = translate('en', 'account');
  return (
    <>
      <p>{t('setUp.app')}</p>
      <h2>{t('setUp.scan')}</h2>
      <QrCode {...qr} label={t('setUp.qr')} />
      <p>{t('setUp.type')}</p>
      <p>
        <code className={account.secret} dir="ltr">
          {secret.replaceAll(/.{4}(?=.)/g, '$& ')}
        </code>
      </p>
      <h2>{t('setUp.give')}</h2>
      <TextField
        name="code"
        label={t('setUp.code')}
        hint={t('setUp.codeHint')}
        autoComplete="one-time-code"
        inputMode="numeric"
      />
      <div>
        <SubmitButton label={t('setUp.send')} />
      </div>
    </>
  );
}
