import type { Metadata } from 'next';
import { choiceSentences } from '#app/desk/editing.ts';
import { EndedSession } from '#app/desk/ended-session.tsx';
import { editorWords } from '#app/desk/form-words.ts';
import { choose } from '#app/desk/series/actions.ts';
import { TypedForm } from '#app/desk/typed-form.tsx';
import { formVisitor, orNotFound } from '#app/desk/visitor.ts';
import { ChoiceForm } from '#components/desk/choice-form.tsx';
import { ChoiceHistory } from '#components/desk/choice-history.tsx';
import styles from '#components/desk/desk.module.css';
import { SeriesHeadline } from '#components/figures/series-headline.tsx';
import { BY_POLICY, getChoiceDesk, type ChoiceDesk } from '#lib/editing/choice-desk.ts';
import { formPage } from '#lib/editing/reference-kinds.ts';
import { translate } from '#lib/messages/translate.ts';
import { figureSentence } from '#lib/sentences/figure.ts';

const t = translate('en', 'policies');

export const metadata: Metadata = { title: t('choice.title') };

export default async function SeriesHeadlinePage({
  params,
  searchParams,
}: PageProps<'/desk/series/[id]'>) {
  const [{ id }, { draft: asked }] = await Promise.all([params, searchParams]);
  const draftId = typeof asked === 'string' ? asked : undefined;
  const base = `/desk/series/${id}`;
  const page = draftId ? `${base}?draft=${encodeURIComponent(draftId)}` : base;
  const actor = await formVisitor(page);
  if (!actor) return <EndedSession action={choose} page={page} />;
  const desk = await orNotFound(getChoiceDesk(actor, id, draftId));
  const { head, crisis, choice, draft, offered } = desk;
  const { series } = head;
  const isChoosable = offered.length > 0 || Boolean(choice?.figureId);
  return (
    <>
      <h1>{series.name}</h1>
      <p className={styles.lead}>
        {crisis?.name} ·{' '}
        <a href={`/en/crises/${crisis?.slug}/series/${series.slug}`}>{t('choice.publicPage')}</a> ·{' '}
        <a href={formPage('series', id)}>{translate('en', 'reference')('measures')}</a>
      </p>
      <section aria-labelledby="present">
        <h2 id="present">{t('choice.present')}</h2>
        {isSetAside(desk) && <p className={styles.notice}>{t('choice.setAside')}</p>}
        <SeriesHeadline locale="en" head={head} />
      </section>
      {!desk.mayPropose && <p className={styles.notice}>{t('choice.notEditor')}</p>}
      {desk.mayPropose && !isChoosable && <p>{t('choice.none')}</p>}
      {desk.mayPropose && isChoosable && (
        <section className={styles.card} aria-labelledby="choose">
          <h2 id="choose">{t('choice.form')}</h2>
          {draft && <p className={styles.notice}>{t('form.draft', { title: draft.title })}</p>}
          <TypedForm actor={actor} page={page}>
            <ChoiceForm
              action={choose}
              page={page}
              words={editorWords()}
              steering={{
                seriesId: id,
                newId: id,
                baseRevision: String(desk.baseRevision ?? ''),
                ...(draft && { submissionId: draft.submissionId, version: String(draft.version) }),
              }}
              values={desk.values}
              problems={draft ? choiceSentences(draft.problems) : []}
              choices={choicesOf(desk)}
              older={desk.older}
            />
          </TypedForm>
        </section>
      )}
      <section aria-labelledby="history">
        <h2 id="history">{t('choice.history')}</h2>
        {choice ? <ChoiceHistory history={desk.history} /> : <p>{t('choice.neverChosen')}</p>}
      </section>
    </>
  );
}

const isSetAside = ({ choice, head: { headline } }: ChoiceDesk) =>
  Boolean(choice?.figureId) && !('chosenBy' in headline && headline.chosenBy === 'editor');

function choicesOf({ offered, choice }: ChoiceDesk) {
  const figures = offered.map((figure) => ({
    value: figure.id,
    label: figureSentence('en', figure),
  }));
  return choice?.figureId
    ? [{ value: BY_POLICY, label: t('choice.letPolicy') }, ...figures]
    : figures;
}
