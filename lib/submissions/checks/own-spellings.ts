// What is typed at the desk finds an organization by any of its names, so each name leads to one alone.
import { foldName } from '#lib/record/fold-name.ts';
import type { Organization, Proposed } from '#lib/record/shapes.ts';
import type { Check, Context, Found } from '#lib/submissions/checks/context.ts';
import { proposalsFor } from '#lib/submissions/proposal.ts';

type Named = Pick<Organization, 'name' | 'shortName' | 'names' | 'aliases' | 'slug'>;
type Field = 'name' | 'shortName' | 'names' | 'aliases';

/** A new name, short name or other spelling by which another organization is known; not those that were shared before. */
export const spellingsAreOwn: Check = (context) =>
  proposalsFor(context.proposals, 'organization').flatMap(
    ({ entityType, entityId, value }): Found[] => {
      if (value.mergedIntoId !== null) return [];
      const before = context.current.organization.get(entityId);
      const old = new Set(before ? spellingsOf(before).map(([, text]) => foldName(text)) : []);
      const others = othersThan(entityId, context);
      return spellingsOf(value).flatMap(([field, text]): Found[] => {
        const wanted = foldName(text);
        if (!wanted || old.has(wanted)) return [];
        const holder = others.find(
          ([, other]) =>
            // The same part of the address is told of already.
            other.slug !== value.slug &&
            spellingsOf(other).some(([, known]) => foldName(known) === wanted),
        );
        if (!holder) return [];
        const values = { value: text, holder: holder[0], title: holder[1].name };
        return [{ entityType, entityId, field, problem: 'spellingTaken', values }];
      });
    },
  );

// As they will be: what is merged gives its names to the one that is kept.
function othersThan(id: string, { standing, proposals }: Context): [string, Named][] {
  const all = new Map<string, Proposed<Organization>>(standing.map((each) => [each.id, each]));
  for (const { entityId, value } of proposalsFor(proposals, 'organization'))
    all.set(entityId, value);
  return [...all].filter(([other, { mergedIntoId }]) => other !== id && mergedIntoId === null);
}

const spellingsOf = ({ name, shortName, names, aliases }: Named): [Field, string][] => [
  ['name', name],
  ...(shortName ? [['shortName', shortName] as [Field, string]] : []),
  ...names.map((other): [Field, string] => ['names', other.name]),
  ...aliases.map((alias): [Field, string] => ['aliases', alias]),
];
