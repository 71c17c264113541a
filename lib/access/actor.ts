import type { Role } from '#db/codes.ts';

/** Whoever asks for something, as far as the rules care. */
export interface Actor {
  id: string;
  role: Role;
}

/** Nobody signed in is written as null or undefined. */
export type MaybeActor = Actor | null | undefined;
