// The links between figures, followed as far as they go.
import type { RelationType } from '#db/codes.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';

/** The ids that each figure points at by relations of this type. */
export type Links = Map<string, Set<string>>;

/** The relations by which a figure says again what another one says, so that both are one number (R10). */
export const RESTATING = ['repeats', 'duplicate_of'] as const satisfies RelationType[];

/** The relations of these types that the figures carry, from the one that stands in it to the other. */
export function linksOf(figures: readonly ReportedFigure[], ...types: RelationType[]): Links {
  const links: Links = new Map();
  for (const relation of figures.flatMap(({ relations }) => relations)) {
    if (!types.includes(relation.type)) continue;
    links.set(relation.fromId, (links.get(relation.fromId) ?? new Set()).add(relation.toId));
  }
  return links;
}

/** Every id to which the links lead from this one; itself only in a circle. */
export function reachable(from: string, links: Links): Set<string> {
  const found = new Set<string>();
  const open = [...(links.get(from) ?? [])];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(links.get(id) ?? []));
  }
  return found;
}

/** Sets of ids that grow together (union-find). */
export class DisjointSets {
  readonly #parents = new Map<string, string>();

  /** The id that stands for the set of this one. */
  of(id: string): string {
    let top = id;
    for (let next = this.#parents.get(top); next !== undefined; next = this.#parents.get(top)) {
      const beyond = this.#parents.get(next);
      if (beyond !== undefined) this.#parents.set(top, beyond);
      top = next;
    }
    return top;
  }

  /** Makes the sets of both one. */
  join(a: string, b: string): void {
    const [left, right] = [this.of(a), this.of(b)];
    if (left !== right) this.#parents.set(left, right);
  }
}
