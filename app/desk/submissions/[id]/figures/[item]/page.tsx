import type { Metadata } from 'next';
import { EndedSession } from '#app/desk/ended-session.tsx';
import { formWords } from '#app/desk/form-words.ts';
import { sentencesOf } from '#app/desk/problem-sentence.ts';
import { steeringOf } from '#app/desk/submissions/save.ts';
import { saveFigure } from '#app/desk/submissions/actions.ts';
import { askedIn, held, pageWith } from '#app/desk/submissions/figure-address.ts';
import { figureEntry } from '#app/desk/submissions/figure-entry.ts';
import { TypedForm } from '#app/desk/typed-form.tsx';
import { formVisitor, orNotFound } from '#app/desk/visitor.ts';
import { BackToDraft } from '#components/desk/back-to-draft.tsx';
import styles from '#components/desk/drafts.module.css';
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
  const { statementId, seriesId, found, like, dismissed } = asked;
  const visit = { found, like, dismissed };
  const page = pageWith(base, { statement: statementId, series: seriesId, ...visit });
  const actor = await formVisitor(page);
  if (!actor) return <EndedSession action={saveFigure} page={page} />;
  const entry = await orNotFound(figureEntry(actor, asked));
  const { draft, item, statement, series } = entry;
  return (
    <>
      <BackToDraft draft={draft} />
      <h1>{item ? t('figure.title') : t('figure.newTitle')}</h1>
      <div className={`${styles.beside} ${styles.withForm}`}>
        <FigureAside statement={statement} series={series} earlier={entry.earlier}>
          <SeriesChooser
            page={base}
            choices={entry.choices}
            value={series?.id}
            hidden={held({ statement: statement.entityId, ...visit, found: entry.taking })}
          />
        </FigureAside>
        {series && (
          <TypedForm key={series.id} actor={actor} page={page} draft={draft} itemId={item?.id}>
            <FigureForm
              action={saveFigure}
              page={page}
              words={formWords()}
              steering={{ ...steeringOf(draft, item), ...held({ dismissed }) }}
              values={entry.values}
              defaults={entry.defaults}
              problems={item ? sentencesOf(draft.problems, item.id) : []}
              organizations={entry.organizations}
              locations={entry.locations}
              figures={entry.figures}
              relations={entry.relations}
              reading={entry.reading}
              lang={String(statement.payload.language ?? 'en')}
            />
          </TypedForm>
        )}
      </div>
    </>
  );
}
