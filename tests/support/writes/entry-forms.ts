// The forms by which documents, statements and figures are entered, as their pages send them.
import * as submissions from '#app/desk/submissions/actions.ts';
import * as typed from '#app/desk/typed/actions.ts';
import { keepTyped } from '#lib/entry/typed-forms.ts';
import { newPublicId } from '#lib/record/public-ids.ts';
import { PRESENT } from '#tests/support/hawija-file.ts';
import type { Write } from '#tests/support/writes/write.ts';
import {
  document,
  drafted,
  KNOWN,
  newcomer,
  next,
  quoted,
  waiting,
} from '#tests/support/writes/world.ts';

const ARTICLE = `${'The 85,000 civilians are still in Hawija. '.repeat(3)}Over 100,000 people have fled.`;
const DOCUMENT = {
  kind: 'press_release',
  title: 'A document',
  publisher: 'International Rescue Committee',
  publishedOn: '2017-09-21',
  confidentiality: 'public',
};
const ADDED = { itemId: '', kept: '', keptVersion: '' };
const statementForm = {
  sourceId: KNOWN.SOURCE,
  organization: 'International Rescue Committee',
  quote: 'The 85,000 civilians still in and around Hawija',
  saidOn: '2017-09-21',
};
const address = () => `https://example.org/made${next()}`;

/** By the file below app/desk and the name of the action. */
export const ENTRY_FORMS: Record<string, Write> = {
  'typed/actions.ts discardTyped': {
    by: 'contributor',
    run: typed.discardTyped,
    form: async ({ people }) => {
      const page = `/desk/organizations/made${next()}`;
      await keepTyped(people.contributor, { page, version: 0, fields: { name: 'Half a name' } });
      return { page, version: '1' };
    },
    unknown: 'ignored',
  },
  'submissions/actions.ts startWithDocument': {
    by: 'contributor',
    run: submissions.startWithDocument,
    form: async () => ({ ...DOCUMENT, ...ADDED, newId: newPublicId(), url: address() }),
    unknown: 'refused',
  },
  'submissions/actions.ts startWithStatement': {
    by: 'contributor',
    run: submissions.startWithStatement,
    form: async () => ({ ...statementForm, ...ADDED, newId: newPublicId() }),
    unknown: 'refused',
  },
  'submissions/actions.ts saveDocument': {
    by: 'contributor',
    run: submissions.saveDocument,
    form: async ({ people }) => {
      const { names } = await drafted(people.contributor, document());
      return { ...DOCUMENT, ...ADDED, ...names, title: 'Another title', url: address() };
    },
    unknown: 'refused',
  },
  'submissions/actions.ts saveStatement': {
    by: 'contributor',
    run: submissions.saveStatement,
    form: async ({ people }) => {
      const { names } = await drafted(people.contributor, quoted());
      return { ...statementForm, ...ADDED, ...names, locator: 'p. 1' };
    },
    unknown: 'refused',
  },
  'submissions/actions.ts saveFigure': {
    by: 'contributor',
    run: submissions.saveFigure,
    form: async ({ people }) => {
      const { draft, names } = await drafted(people.contributor, quoted());
      const { entityId: statementId = '' } = draft.items[0] ?? {};
      const place = { 'places.0.location': 'Al-Hawiga', 'places.0.relation': 'in' };
      const said = { statementId, seriesId: PRESENT, valueText: '85,000', role: 'unassigned' };
      return { ...said, ...ADDED, ...place, ...names, itemId: '', newId: newPublicId() };
    },
    unknown: 'refused',
  },
  'submissions/actions.ts take': {
    by: 'contributor',
    run: submissions.take,
    form: async ({ people }) => {
      const name = 'International Rescue Committee';
      return (await drafted(people.contributor, newcomer(name))).names;
    },
    unknown: 'ignored',
  },
  'submissions/actions.ts remove': {
    by: 'contributor',
    run: submissions.remove,
    form: async ({ people }) => (await drafted(people.contributor, newcomer())).names,
    unknown: 'ignored',
  },
  'submissions/actions.ts send': {
    by: 'contributor',
    run: submissions.send,
    form: async ({ people }) => (await drafted(people.contributor, newcomer())).names,
    unknown: 'ignored',
  },
  'submissions/actions.ts withdraw': {
    by: 'contributor',
    run: submissions.withdraw,
    form: async ({ people }) => (await waiting(people.contributor)).names,
    unknown: 'ignored',
  },
  'submissions/actions.ts chooseSentences': {
    by: 'contributor',
    run: submissions.chooseSentences,
    form: async ({ people }) => {
      const { names } = await drafted(people.contributor, quoted(ARTICLE));
      return { ...names, 'sentence.0': 'on' };
    },
    unknown: 'ignored',
  },
};
