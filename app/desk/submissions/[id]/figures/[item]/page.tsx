import type { Metadata } from 'next';
import { EndedSession } from '#app/desk/ended-session.tsx';
import { formWords } from '#app/desk/form-words.ts';
import { sentencesOf } from '#app/desk/problem-sentence.ts';
import { steeringOf } from '#app/desk/submissions/save.ts';
import { saveFigure } from '#app/desk/submissions/actions.ts';
import { figureEntry } from '#app/desk/submissions/figure-entry.ts';
import { TypedForm } from '#app/desk/typed-form.tsx';
import { formVisitor, orNotFound } from '#app/desk/visitor.ts';
import { BackToDraft } from '#components/desk/back-to-draft.tsx';
import styles from '#components/desk/desk.module.css';
import { FigureAside } from '#components/desk/figure-aside.tsx';
import { FigureForm } from '#components/desk/figure-form.tsx';
import { SeriesChooser } from '#components/desk/series-chooser.tsx';
import { translate } from '#lib/messages/translate.ts';

const t = translate('en', 'desk');

export const metadata: Metadata = { title: t('figure.title') };

export default async function FigurePage({
  params,
  searchParams,
}: PageProps<'/desk/submissions/[id]/figures/[item]'>) {
  const { id, item: itemId } = await params;
  const asked = askedIn(id, itemId, await searchParams);
  const base = `/desk/submissions/${id}/figures/${itemId}`;
  const { statementId, seriesId, found } = asked;
  const page = addressOf(base, { statement: statementId, series: seriesId, found });
  const actor = await formVisitor(page);
  if (!actor) return <EndedSession action={saveFigure} page={page} />;
  const entry = await orNotFound(figureEntry(actor, asked));
  const { draft, item, statement, series } = entry;
  return (
    <>
      <BackToDraft draft={draft} />
      <h1>{item ? t('figure.title') : t('figure.newTitle')}</h1>
      <div className={`${styles.beside} ${styles.withForm}`}>
        <FigureAside
          statement={statement}
          series={series}
          preview={item && draft.previews[item.entityId]}
        >
          <SeriesChooser
            page={base}
            choices={entry.choices}
            value={series?.id}
            hidden={{ statement: statement.entityId, ...(entry.taking && { found: entry.taking }) }}
          />
        </FigureAside>
        {series && (
          <TypedForm key={series.id} actor={actor} page={page} draft={draft}>
            <FigureForm
              action={saveFigure}
              page={page}
              words={formWords()}
              steering={steeringOf(draft, item)}
              values={entry.values}
              defaults={entry.defaults}
              problems={item ? sentencesOf(draft.problems, item.id) : []}
              organizations={entry.organizations}
              locations={entry.locations}
              figures={entry.figures}
              relations={entry.relations}
              lang={String(statement.payload.language ?? 'en')}
            />
          </TypedForm>
        )}
      </div>
    </>
  );
}

type Query = Record<string, string | string[] | undefined>;

const one = (value: Query[string]) => (Array.isArray(value) ? value[0] : value);

const askedIn = (id: string, itemId: string, { statement, series, found }: Query) => ({
  id,
  itemId,
  statementId: one(statement),
  seriesId: one(series),
  found: one(found),
});

function addressOf(base: string, query: Record<string, string | undefined>): string {
  const held = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return held.length > 0 ? `${base}?${new URLSearchParams(held)}` : base;
}
