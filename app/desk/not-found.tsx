import { translate } from '#lib/messages/translate.ts';

export default function DeskNotFound() {
  const t = translate('en', 'desk');
  return (
    <>
      <h1>{t('shell.nothingHere')}</h1>
      <p>{t('shell.nothingHereText')}</p>
      <p>
        <a href="/desk">{t('shell.drafts')}</a>
      </p>
    </>
  );
}
