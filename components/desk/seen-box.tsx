import styles from '#components/desk/desk.module.css';
import box from '#components/desk/seen-box.module.css';
import { fieldId } from '#components/forms/form-state.ts';
import type { SeenBlock } from '#lib/entry/seen-blocks.ts';
import { label } from '#lib/messages/labels.ts';
import { translate } from '#lib/messages/translate.ts';

/** The form of the decision, to which every box belongs wherever it stands. */
export const DECISION_FORM = 'decide';

/** The box with which a reviewer says to have seen one item, and the way to the next that waits for it. */
export function SeenBox({ block, next }: { block: SeenBlock; next: SeenBlock | undefined }) {
  const t = translate('en', 'review');
  return (
    <div className={box.seen}>
      {block.isSeen ? (
        <p className={styles.meta}>{t('seen.done')}</p>
      ) : (
        <Box ids={block.ids} text={t('seen.one', { name: blockWords(block) })} />
      )}
      {next && <a href={`#${boxId(next)}`}>{t('seen.next')}</a>}
    </div>
  );
}

/** One box for a submission that is read as a whole. */
export function SeenWhole({ blocks }: { blocks: readonly SeenBlock[] }) {
  const t = translate('en', 'review');
  const names = new Intl.ListFormat('en').format(blocks.map(blockWords));
  return <Box ids={blocks.flatMap(({ ids }) => ids)} text={t('seen.whole', { names })} />;
}

/** How much was seen, and the way to the first item that was not. */
export function SeenProgress({ blocks }: { blocks: readonly SeenBlock[] }) {
  const t = translate('en', 'review');
  const [next] = blocks.filter(({ isSeen }) => !isSeen);
  const seen = blocks.filter(({ isSeen }) => isSeen).length;
  return (
    <p className={styles.notice}>
      {t('seen.progress', { seen, all: blocks.length })}{' '}
      {next && <a href={`#${boxId(next)}`}>{t('seen.first', { name: blockWords(next) })}</a>}
    </p>
  );
}

// Each item can be linked to, also one that is shown within another.
function Box({ ids, text }: { ids: readonly string[]; text: string }) {
  const [first = '', ...rest] = ids.map((id) => fieldId(`seen.${id}`));
  return (
    <p className={box.seenBox}>
      {rest.map((id) => (
        <span key={id} id={id} />
      ))}
      <input type="checkbox" id={first} name="seen" value={ids.join(' ')} form={DECISION_FORM} />
      <label htmlFor={first} dir="auto">
        {text}
      </label>
    </p>
  );
}

const boxId = ({ ids }: SeenBlock) => fieldId(`seen.${ids[0]}`);

const blockWords = ({ entityType, name }: SeenBlock) =>
  translate('en', 'review')('seen.name', { type: label('en', 'entityType', entityType), name });
