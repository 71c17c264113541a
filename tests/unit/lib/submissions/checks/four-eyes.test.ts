import { expect, it } from 'vitest';
import { fourEyes } from '#lib/submissions/checks/four-eyes.ts';

it('lets nobody decide about a submission of their own', () => {
  expect(fourEyes({ authorId: 'rana' }, { id: 'rana' })).toMatchObject([
    { problem: 'ownSubmission' },
  ]);
  expect(fourEyes({ authorId: 'rana' }, { id: 'sam' })).toEqual([]);
});
