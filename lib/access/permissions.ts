// Who may do what: the one table. Every use case names its permission here before it touches anything.
import type { EntityType, Role } from '#db/codes.ts';
import type { Actor, MaybeActor } from '#lib/access/actor.ts';
import { AppError } from '#lib/errors.ts';

const EVERYBODY: readonly Role[] = ['contributor', 'reviewer', 'editor', 'administrator'];
const REVIEWERS: readonly Role[] = ['reviewer', 'editor', 'administrator'];
const EDITORS: readonly Role[] = ['editor', 'administrator'];
const ADMINISTRATORS: readonly Role[] = ['administrator'];

export const PERMISSIONS = {
  /** Start, fill, send and take back a submission of one's own. */
  'submission.write': EVERYBODY,
  /** Read one's own submissions and talk about those that one may see. */
  'submission.read': EVERYBODY,
  /** See what others have sent, and approve, return or reject it. */
  'submission.review': REVIEWERS,
  /** Read documents that are not public, and what was sent with them; administrators do not by their role alone. */
  'source.confidential': ['reviewer', 'editor'],
  /** Propose documents, what they say, and who says it. */
  'report.propose': EVERYBODY,
  /** Propose what reports are ordered by: crises, series, places, headlines, policies. */
  'reference.propose': EDITORS,
  /** See and change one's own name, password, second step and sessions. */
  'account.own': EVERYBODY,
  /** Make, see and revoke tokens of one's own. */
  'token.own': EVERYBODY,
  /** See and revoke the tokens of everybody. */
  'token.administer': ADMINISTRATORS,
  /** Let people in, say what they may do, and read who did what. */
  'people.manage': ADMINISTRATORS,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

const PERMISSION_TO_PROPOSE: Record<EntityType, Permission> = {
  organization: 'report.propose',
  source: 'report.propose',
  statement: 'report.propose',
  figure: 'report.propose',
  relation: 'report.propose',
  location: 'reference.propose',
  crisis: 'reference.propose',
  series: 'reference.propose',
  headline_choice: 'reference.propose',
  policy: 'reference.propose',
};

/** The actor, who may do it. Throws UNAUTHENTICATED when nobody is signed in, FORBIDDEN when the role may not. */
export function authorize(actor: MaybeActor, permission: Permission): Actor {
  if (!actor) throw new AppError('UNAUTHENTICATED');
  if (!isPermitted(actor.role, permission)) throw new AppError('FORBIDDEN', { permission });
  return actor;
}

/** Whether the role has the permission: for what a page offers. What is done is authorized again. */
export function isPermitted(role: Role, permission: Permission): boolean {
  return (PERMISSIONS[permission] as readonly Role[]).includes(role);
}

/** The permission that it takes to propose an entity of this type. */
export function permissionToPropose(entityType: EntityType): Permission {
  return PERMISSION_TO_PROPOSE[entityType];
}
