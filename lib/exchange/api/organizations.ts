import { answerWith, pageOf, type Asked } from '#lib/exchange/api/answer.ts';
import { cursorOf, readCursor } from '#lib/exchange/api/cursor.ts';
import { ORGANIZATIONS_QUERY } from '#lib/exchange/api/queries.ts';
import type { Answer } from '#lib/exchange/api/shapes/envelope.ts';
import { grade } from '#lib/exchange/api/shapes/values.ts';
import type { OrganizationRow } from '#lib/exchange/api/shapes/organization.ts';
import { readStrictQuery } from '#lib/query/strict-query.ts';
import { listCrises } from '#lib/record/crises.ts';
import { listOrganizationsAfter, listOrganizationsOf } from '#lib/record/organizations.ts';
import type { Organization } from '#lib/record/shapes.ts';

/** The organizations that the query finds, by slug. */
export async function organizationsAnswer(asked: Asked): Promise<Answer<OrganizationRow[]>> {
  const query = readStrictQuery(ORGANIZATIONS_QUERY, asked.parameters);
  const after = readCursor('organizations', query.cursor, 1);
  const filter = { kind: query.kind, homeCountry: query.home_country, words: query.q };
  const found = await listOrganizationsAfter(filter, { limit: query.limit + 1, after });
  const { rows, last } = pageOf(found, query.limit);
  return answerWith(asked, await organizationRows(rows, asked.origin), {
    title: 'organizations',
    html: '/en/organizations',
    next: last && cursorOf('organizations', [last.slug]),
  });
}

async function organizationRows(
  organizations: readonly Organization[],
  origin: string,
): Promise<OrganizationRow[]> {
  const parentIds = organizations.flatMap(({ parentId, mergedIntoId }) =>
    [parentId, mergedIntoId].flatMap((id) => id ?? []),
  );
  const [crises, parents] = await Promise.all([listCrises(), listOrganizationsOf(parentIds)]);
  const slugs = new Map([...crises, ...parents].map(({ id, slug }) => [id, slug]));
  return organizations.map((each) => ({
    organization_id: each.id,
    organization: each.slug,
    organization_url: `${origin}/en/organizations/${each.slug}`,
    name: each.name,
    short_name: each.shortName,
    names: each.names,
    aliases: each.aliases,
    kind: each.kind,
    parent_organization: each.parentId === null ? null : (slugs.get(each.parentId) ?? null),
    merged_into: each.mergedIntoId === null ? null : (slugs.get(each.mergedIntoId) ?? null),
    home_country: each.homeCountry,
    website: each.website,
    reliability: each.reliability.map((judged) => ({
      crisis: slugs.get(judged.crisisId) ?? judged.crisisId,
      grade: grade.parse(judged.grade),
      rationale: judged.rationale,
    })),
    revision: each.revision,
    recorded_at: each.recordedAt.toISOString(),
  }));
}
