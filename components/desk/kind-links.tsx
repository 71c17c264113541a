import styles from '#components/desk/desk.module.css';
import { RECORD_KINDS, type RecordKind, type RecordType } from '#lib/editing/record-kinds.ts';
import { translate } from '#lib/messages/translate.ts';

interface KindLinksProps {
  page: string;
  entityType: RecordType;
  /** The kind whose form is open; null for none. */
  chosen: RecordKind | null;
}

/** The ways in which something recorded may be changed, each with what comes of it. */
export function KindLinks({ page, entityType, chosen }: KindLinksProps) {
  const t = translate('en', 'changes');
  return (
    <nav aria-label={t('kinds')}>
      <ul className={styles.kinds}>
        {RECORD_KINDS[entityType].map((kind) => (
          <li key={kind}>
            <a href={`${page}?change=${kind}`} aria-current={kind === chosen ? 'true' : undefined}>
              {t(`kind.${kind}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
