import styles from '#components/desk/desk.module.css';
import { formatInstant } from '#lib/dates/format.ts';
import type { Draft } from '#lib/entry/drafts.ts';
import { translate } from '#lib/messages/translate.ts';

/** What the author said of what looked odd each time that the submission was sent before. */
export function EarlierReasons({ draft }: { draft: Pick<Draft, 'sendings' | 'items'> }) {
  const t = translate('en', 'warnings');
  if (draft.sendings.length === 0) return null;
  return (
    <section className={styles.card} aria-labelledby="earlier-reasons">
      <h2 id="earlier-reasons">{t('earlier.title')}</h2>
      <ol>
        {draft.sendings.map(({ sentAt, reasons }) => (
          <li key={sentAt.getTime()}>
            {t('earlier.sent', { time: formatInstant('en', sentAt) })}
            <ul>
              {reasons.map(({ itemId, kind, reason }) => (
                <li key={`${itemId} ${kind}`} dir="auto">
                  {t('earlier.reason', { kind, name: nameOf(draft.items, itemId), reason })}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

// The number or the document, as it is now.
function nameOf(items: Draft['items'], itemId: string): string {
  const payload = items.find(({ id }) => id === itemId)?.payload;
  return String(payload?.valueText ?? payload?.title ?? '');
}
