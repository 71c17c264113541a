// A submission whose document must not be known.
import type { Actor } from '#lib/access/actor.ts';
import { newPublicId } from '#lib/record/public-ids.ts';
import type { ItemToSave } from '#lib/submissions/save.ts';
import { IRC } from '#tests/support/hawija-file.ts';
import { sent } from '#tests/support/submissions.ts';

/** A document of this confidentiality, as an item of a draft. */
export const confidentialItem = (
  entityId = newPublicId(),
  confidentiality = 'confidential',
): ItemToSave => ({
  entityType: 'source',
  entityId,
  reason: 'CanaryReason',
  payload: {
    kind: 'interview',
    title: 'CanaryTitle',
    publisherId: IRC,
    authors: ['CanaryAuthor'],
    url: 'https://canary-address.example/',
    archiveUrl: 'https://canary-archive.example/',
    licence: 'CanaryLicence',
    publishedOn: '2017-09-21',
    confidentiality,
  },
});

/** The document, sent by the actor. */
export const sentInConfidence = (actor: Actor) => sent(actor, [confidentialItem()], '');
