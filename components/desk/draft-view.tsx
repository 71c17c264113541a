import type { ReactNode } from 'react';
import styles from '#components/desk/desk.module.css';
import drafts from '#components/desk/drafts.module.css';
import { Facts } from '#components/desk/facts.tsx';
import { itemWords } from '#components/desk/item-words.ts';
import { MarkedQuote } from '#components/desk/marked-quote.tsx';
import { ReferenceChange } from '#components/desk/reference-change.tsx';
import { ProblemList, type LinkedProblem } from '#components/desk/problem-list.tsx';
import { WarningList } from '#components/desk/warning-list.tsx';
import type { ReferenceChange as Change } from '#lib/editing/changes.ts';
import {
  draftTree,
  numberedValue,
  type StatementBranch,
  type TreeItem,
} from '#lib/entry/draft-tree.ts';
import type { Directory } from '#lib/entry/payload.ts';
import { translate } from '#lib/messages/translate.ts';
import type { Warning } from '#lib/submissions/warnings/warning.ts';

export interface DraftViewProps {
  items: TreeItem[];
  directory: Directory;
  /** What has to be mended in each item, by the item's id. */
  problems: Record<string, LinkedProblem[]>;
  /** What looks odd in each item, by the item's id. */
  warnings: Partial<Record<string, Warning[]>>;
  /** The sentence that the public will read about each figure, by its id. */
  previews: Record<string, string>;
  /** The figures that relations lead to, by id, in a few words. */
  related: Record<string, string>;
  /** The names of the figures' series, by id. */
  series: Record<string, string>;
  /** Policies and headline choices before and after, by the item's id. */
  changes: Record<string, Change>;
  /** Links and buttons beside an item; nothing where the draft cannot be changed. */
  tools: (item: TreeItem) => ReactNode;
  /** What is found in the quote of a statement, by the statement's id; nothing where nobody may take it. */
  found?: Record<string, FoundInQuote>;
  /** Whether the words of every field are shown, as a reviewer needs them. */
  isComplete?: boolean;
}

export interface FoundInQuote {
  /** The offsets of the numbers that are marked in the quote. */
  spans: { start: number; end: number }[];
  /** The proposals, each with what can be done about it. */
  list: ReactNode;
}

/** A draft as a tree: the document, each statement with its quote, the figures in it. */
export function DraftView(props: DraftViewProps) {
  const t = translate('en', 'desk');
  const { items, directory, problems, changes, tools } = props;
  const reads = ({ payload: { type, toId } }: TreeItem) =>
    t(`relation.reads.${String(type)}` as 'relation.reads.subset_of', {
      other: props.related[String(toId)] ?? String(toId),
    });
  const added = ({ entityType, entityId, payload }: TreeItem) =>
    t(`draft.added.${entityType}` as 'draft.added.organization', {
      name: String(payload.name ?? payload.title ?? entityId),
    });
  const { document, statements, others } = draftTree(items.filter(({ id }) => !changes[id]));
  return (
    <>
      {document && (
        <section className={styles.card} aria-labelledby="document">
          <h2 id="document">{t('document.title1')}</h2>
          <Facts fields={itemWords('document', document.payload, directory)} />
          <ProblemList problems={problems[document.id] ?? []} />
          {props.isComplete && <WarningList warnings={props.warnings[document.id] ?? []} />}
          {tools(document)}
        </section>
      )}
      {statements.map((branch, at) => (
        <StatementView key={branch.item.id} branch={branch} number={at + 1} {...props} />
      ))}
      {items.map((item) => changes[item.id] && <ChangeView key={item.id} item={item} {...props} />)}
      {others.length > 0 && (
        <section className={styles.card} aria-labelledby="others">
          <h2 id="others">{t('draft.others')}</h2>
          <ul className={drafts.figures}>
            {others.map((item) => (
              <li key={item.id} className={drafts.figure}>
                <p>{item.entityType === 'relation' ? reads(item) : added(item)}</p>
                <ProblemList problems={problems[item.id] ?? []} />
                {tools(item)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function ChangeView({
  item,
  changes,
  problems,
  warnings,
  tools,
  isComplete,
}: DraftViewProps & { item: TreeItem }) {
  const change = changes[item.id];
  if (!change) return null;
  return (
    <section className={styles.card} aria-labelledby={item.entityId}>
      <h2 id={item.entityId}>{change.title}</h2>
      <ReferenceChange change={change} />
      <ProblemList problems={problems[item.id] ?? []} />
      {isComplete && <WarningList warnings={warnings[item.id] ?? []} />}
      {tools(item)}
    </section>
  );
}

function StatementView({
  branch,
  number,
  ...props
}: DraftViewProps & { branch: StatementBranch<TreeItem>; number: number }) {
  const t = translate('en', 'desk');
  const { item, figures } = branch;
  const { quote, language } = item.payload;
  const marks = figures.map((figure) => String(figure.item.payload.valueText ?? ''));
  const words = itemWords('statement', item.payload, props.directory);
  const found = props.found?.[item.entityId];
  return (
    <section className={styles.card} aria-labelledby={item.entityId} id={`s-${item.entityId}`}>
      <h2 id={item.entityId}>{t('statement.numbered', { number })}</h2>
      <div className={drafts.beside}>
        <div className={drafts.asides}>
          <MarkedQuote
            quote={String(quote ?? '')}
            lang={String(language ?? 'en')}
            marks={marks}
            spans={found?.spans ?? []}
          />
          {found?.list}
          <Facts fields={words.filter(({ name }) => name !== 'quote')} />
          <ProblemList problems={props.problems[item.id] ?? []} />
          {props.tools(item)}
        </div>
        <FigureList figures={figures} {...props} />
      </div>
    </section>
  );
}

function FigureList({
  figures,
  directory,
  problems,
  warnings,
  previews,
  related,
  series,
  tools,
  isComplete,
}: DraftViewProps & Pick<StatementBranch<TreeItem>, 'figures'>) {
  const t = translate('en', 'desk');
  if (figures.length === 0) return <p className={styles.meta}>{t('statement.noFigures')}</p>;
  return (
    <ul className={drafts.figures}>
      {figures.map(({ item, relations }) => (
        <li key={item.id} className={drafts.figure} id={item.entityId}>
          <h3>{numberedValue(item) || t('figure.unnamed')}</h3>
          {previews[item.entityId] && (
            <p className={drafts.reads}>
              <span>{t('figure.willRead')}</span> {previews[item.entityId]}
            </p>
          )}
          {relations.map((relation) => (
            <p key={relation.id}>
              {t(`relation.reads.${String(relation.payload.type)}` as 'relation.reads.subset_of', {
                other: related[String(relation.payload.toId)] ?? String(relation.payload.toId),
              })}
              {relation.payload.note ? ` (${String(relation.payload.note)})` : ''}
            </p>
          ))}
          {isComplete && (
            <>
              <p>{t('figure.inSeries', { name: series[String(item.payload.seriesId)] ?? '' })}</p>
              <Facts fields={itemWords('figure', asStored(item), directory)} />
              <WarningList warnings={warnings[item.id] ?? []} />
            </>
          )}
          <ProblemList problems={[item, ...relations].flatMap(({ id }) => problems[id] ?? [])} />
          {tools(item)}
        </li>
      ))}
    </ul>
  );
}

const NUMBERS = ['reportedValue', 'valueLow', 'valueBest', 'valueHigh'];

// A reviewer reads the numbers that will be stored, also those that follow from the words and the qualifier.
function asStored({ payload, value }: TreeItem): Record<string, unknown> {
  const stored = Object.entries(value ?? {}).filter(([name]) => NUMBERS.includes(name));
  return { ...payload, ...Object.fromEntries(stored) };
}
