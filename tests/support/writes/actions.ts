// Every server action of the site with a form as its page sends it. The test reads the actions from the project, so
// that a new one without a form here fails.
import * as captures from '#app/desk/captures/actions.ts';
import * as policies from '#app/desk/policies/actions.ts';
import * as record from '#app/desk/record/actions.ts';
import * as redaction from '#app/desk/record/redaction-actions.ts';
import * as reference from '#app/desk/reference/actions.ts';
import * as review from '#app/desk/review/actions.ts';
import * as series from '#app/desk/series/actions.ts';
import * as signIn from '#app/desk/sign-in/actions.ts';
import * as talk from '#app/desk/talk-actions.ts';
import * as tokens from '#app/desk/tokens/actions.ts';
import * as users from '#app/desk/users/actions.ts';
import * as welcome from '#app/desk/welcome/actions.ts';
import { invite, listOffered } from '#lib/access/invitations.ts';
import { makeToken } from '#lib/access/api-tokens.ts';
import { getRedactionDesk } from '#lib/editing/redaction-desk.ts';
import { getReferenceDesk } from '#lib/editing/reference-desk.ts';
import { proposeMerge } from '#lib/editing/merge-desk.ts';
import { getRecordDesk } from '#lib/editing/record-desk.ts';
import { policyFields } from '#lib/editing/policy-fields.ts';
import { DEFAULT_HEADLINE_POLICY } from '#lib/series/policy.ts';
import { getDraft } from '#lib/entry/drafts.ts';
import { snapshotIdsOf } from '#lib/snapshots/reach.ts';
import { F1, PRESENT } from '#tests/support/hawija-file.ts';
import { ACCOUNT_FORMS } from '#tests/support/writes/account-forms.ts';
import { ENTRY_FORMS } from '#tests/support/writes/entry-forms.ts';
import { approveAll } from '#tests/support/submissions.ts';
import type { Write } from '#tests/support/writes/write.ts';
import {
  captured,
  drafted,
  KNOWN,
  newcomer,
  newPerson,
  next,
  PASSWORD,
  waiting,
  type World,
} from '#tests/support/writes/world.ts';

const invited = () => ({
  name: 'Example Person',
  email: `made${next()}@example.org`,
  role: 'contributor',
});

/** By the file below app/desk and the name of the action. */
export const ACTIONS: Record<string, Write> = {
  'captures/actions.ts removeCapture': {
    by: 'contributor',
    run: captures.removeCapture,
    form: async ({ people }) => {
      const { draft, names } = await captured(people.contributor);
      return { ...names, snapshotId: snapshotIdsOf(draft.items[0]?.payload ?? {})[0] ?? '' };
    },
    unknown: 'ignored',
  },
  'policies/actions.ts propose': {
    by: 'editor',
    run: policies.propose,
    form: async () => ({
      ...policyFields(DEFAULT_HEADLINE_POLICY, 'Why.'),
      baseRevision: '',
      submissionId: '',
      version: '',
    }),
    unknown: 'ignored',
  },
  'record/actions.ts changeRecord': {
    by: 'contributor',
    run: record.changeRecord,
    form: async ({ people }) => {
      const asked = { entityType: 'source', id: KNOWN.SOURCE, kind: 'correct' } as const;
      const { values, baseRevision } = await getRecordDesk(people.contributor, asked);
      const steering = {
        entityType: 'sources',
        entityId: KNOWN.SOURCE,
        change: 'correct',
      };
      const filled = { title: 'Corrected', reason: 'Why.', baseRevision: String(baseRevision) };
      const own = Object.entries(values).filter(([name]) => name !== 'another');
      return { ...Object.fromEntries(own), ...steering, ...filled, submissionId: '' };
    },
    unknown: 'refused',
  },
  'record/redaction-actions.ts redact': {
    by: 'contributor',
    run: redaction.redact,
    form: async ({ people }) => {
      const asked = { entityType: 'source', id: KNOWN.SOURCE } as const;
      const { revision } = await getRedactionDesk(people.contributor, asked);
      const steering = { entityType: 'source', entityId: KNOWN.SOURCE, submissionId: '' };
      const filled = { words: 'Hawija', 'field.licence': 'true', reason: 'In danger.' };
      return { ...steering, ...filled, baseRevision: String(revision) };
    },
    unknown: 'ignored',
  },
  'reference/actions.ts changeReference': {
    by: 'editor',
    run: reference.changeReference,
    form: async ({ people }) => {
      const asked = { entityType: 'organization', id: KNOWN.IRC } as const;
      const { values, baseRevision } = await getReferenceDesk(people.editor, asked);
      const steering = { entityType: 'organization', entityId: KNOWN.IRC, submissionId: '' };
      const filled = { shortName: 'IRC UK', reason: 'Why.', baseRevision: String(baseRevision) };
      return { ...values, ...steering, ...filled };
    },
    unknown: 'ignored',
  },
  'reference/actions.ts merge': {
    by: 'editor',
    run: reference.merge,
    form: async ({ people }) => {
      const id = await recorded(people);
      const steering = { submissionId: '', baseRevision: '1' };
      return { ...steering, id, into: KNOWN.IRC, reason: 'One organization.' };
    },
    unknown: 'ignored',
  },
  'reference/actions.ts reopen': {
    by: 'editor',
    run: reference.reopen,
    form: async ({ people }) => {
      const [id, into] = [await recorded(people), await recorded(people)];
      const fields = { into, reason: 'One organization.' };
      const asked = { id, fields, baseRevision: 1, draft: null, isSent: true };
      const submissionId = await proposeMerge(people.editor, asked);
      const { version } = await getDraft(people.editor, submissionId);
      await approveAll(people.reviewer, { submissionId, version });
      return { submissionId: '', baseRevision: '2', id, reason: 'They are two.' };
    },
    unknown: 'ignored',
  },
  'review/actions.ts decide': {
    by: 'reviewer',
    run: review.decide,
    form: async ({ people }) => {
      const { names } = await waiting(people.contributor);
      return { ...names, seen: names.itemId, decision: 'approve', comment: '' };
    },
    // The boxes that were ticked are a list, and one of them is of another submission.
    twice: 'refused',
    unknown: 'ignored',
  },
  'series/actions.ts choose': {
    by: 'editor',
    run: series.choose,
    form: async () => ({
      seriesId: PRESENT,
      figureId: F1,
      otherFigure: '',
      note: 'Why.',
      baseRevision: '1',
      submissionId: '',
    }),
    unknown: 'ignored',
  },
  'sign-in/actions.ts enter': {
    by: 'contributor',
    run: signIn.enter,
    form: async () => ({ email: (await newPerson()).email, password: PASSWORD, next: '' }),
    unknown: 'ignored',
  },
  ...ACCOUNT_FORMS,
  ...ENTRY_FORMS,
  'talk-actions.ts say': {
    by: 'contributor',
    run: talk.say,
    form: async ({ people }) => {
      const { names } = await drafted(people.contributor, newcomer());
      const { itemId, submissionId } = names;
      return { submissionId, [`talk.${itemId}`]: 'Which page?', decision: '', room: '' };
    },
    unknown: 'ignored',
  },
  'tokens/actions.ts make': {
    by: 'contributor',
    run: tokens.make,
    form: async () => ({ name: 'Import', scope: 'drafts:read', days: '30' }),
    unknown: 'ignored',
  },
  'tokens/actions.ts revoke': {
    by: 'contributor',
    run: tokens.revoke,
    form: async ({ people }) => {
      const asked = { name: 'Import', scope: 'drafts:read', days: 30 };
      return { whose: 'own', id: (await makeToken(people.contributor, asked)).id };
    },
    unknown: 'ignored',
  },
  'users/actions.ts invitePerson': {
    by: 'administrator',
    run: users.invitePerson,
    form: async () => invited(),
    unknown: 'ignored',
  },
  'users/actions.ts offerNewPassword': {
    by: 'administrator',
    run: users.offerNewPassword,
    form: async () => ({ id: (await newPerson()).id }),
    unknown: 'ignored',
  },
  'users/actions.ts saveRole': {
    by: 'administrator',
    run: users.saveRole,
    form: async () => ({ id: (await newPerson()).id, role: 'reviewer' }),
    unknown: 'ignored',
  },
  'users/actions.ts changeAccess': {
    by: 'administrator',
    run: users.changeAccess,
    form: async () => ({ id: (await newPerson()).id, wish: 'disable' }),
    unknown: 'ignored',
  },
  'users/actions.ts withdrawOffer': {
    by: 'administrator',
    run: users.withdrawOffer,
    form: async ({ people }) => {
      const asked = invited();
      await invite(people.administrator, asked);
      const offered = await listOffered(people.administrator);
      return { id: offered.find(({ email }) => email === asked.email)?.id ?? '' };
    },
    unknown: 'ignored',
  },
  'welcome/actions.ts comeIn': {
    by: 'contributor',
    run: welcome.comeIn,
    form: async ({ people }) => {
      const { path } = await invite(people.administrator, invited());
      return { token: path.split('/').at(-1) ?? '', name: 'Example Person', password: PASSWORD };
    },
    unknown: 'ignored',
  },
};

/** A new organization of the record. */
async function recorded({ contributor, reviewer }: World['people']): Promise<string> {
  const { draft } = await waiting(contributor);
  await approveAll(reviewer, { submissionId: draft.id, version: draft.version });
  return draft.items[0]?.entityId ?? '';
}
