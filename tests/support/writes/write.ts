import type { Role } from '#db/codes.ts';
import type { FormAction } from '#components/forms/form-state.ts';
import type { World } from '#tests/support/writes/world.ts';

type Fields = Record<string, string>;

/** A server action with a form as its page sends it. */
export interface Write {
  by: Role;
  run: FormAction;
  /** Makes what the form is about, and returns it as its page would send it. */
  form: (world: World) => Promise<Fields>;
  /** What becomes of a form of which every field is sent twice, where it is not that the first counts. */
  twice?: 'refused';
  /** Whether a field that the form does not have is passed over, or the whole form refused. */
  unknown: 'ignored' | 'refused';
}
