import styles from '#components/desk/desk.module.css';
import type { RecordDesk } from '#lib/editing/record-desk.ts';
import type { RecordType } from '#lib/editing/record-kinds.ts';
import { label } from '#lib/messages/labels.ts';
import { translate } from '#lib/messages/translate.ts';

interface RecordHeadingProps {
  entityType: RecordType;
  name: string;
  publicPage: string;
  desk: Pick<RecordDesk, 'revision' | 'current'>;
}

/** What is changed on the page, where everybody reads it, and in which state it is. */
export function RecordHeading({ entityType, name, publicPage, desk }: RecordHeadingProps) {
  const t = translate('en', 'changes');
  const { lifecycle } = desk.current;
  return (
    <>
      <h1>{t(`title.${entityType}`)}</h1>
      <p className={styles.lead} dir="auto">
        {name} · <a href={publicPage}>{t('publicPage')}</a>
      </p>
      <p>
        {t('recorded', { revision: desk.revision })} {t('lede')}
      </p>
      {typeof lifecycle === 'string' && lifecycle !== 'active' && (
        <p className={styles.notice}>
          {t('notActive', { state: label('en', 'lifecycle', lifecycle) })}
        </p>
      )}
    </>
  );
}
