// What hangs on something that reports are ordered by, in words, and where the public reads it.
import { countUnder } from '#lib/editing/merge-desk.ts';
import type { ReferenceField, ReferenceType } from '#lib/editing/reference-kinds.ts';
import { formPage, REFERENCE_ROOM } from '#lib/editing/reference-kinds.ts';
import { locationLabel } from '#lib/entry/names.ts';
import type { FieldProblem } from '#lib/errors.ts';
import { translate } from '#lib/messages/translate.ts';
import { openAtlas, withinPlace } from '#lib/record/atlas.ts';
import { listCrisesOf } from '#lib/record/crises.ts';
import { countFigures, countFiguresOfSeries } from '#lib/record/figures.ts';
import { foldName } from '#lib/record/fold-name.ts';
import { listSeries } from '#lib/record/series.ts';
import { SERIES_MEANING } from '#lib/submissions/checks/series-in-use.ts';

type Version = Record<string, unknown>;

/** The page on which everybody reads this version, by its name in the address. */
export async function publicPageOf(type: ReferenceType, version: Version): Promise<string> {
  const slug = String(version.slug ?? '');
  if (type === 'location')
    return `/api/v1/locations?q=${encodeURIComponent(String(version.code ?? version.name))}`;
  if (type !== 'series') return `/en/${REFERENCE_ROOM[type]}/${slug}`;
  const [crisis] = await listCrisesOf([String(version.crisisId)]);
  return `/en/crises/${crisis?.slug ?? ''}/series/${slug}`;
}

/** What a change of it reaches, in numbers. */
export async function touchedBy(type: ReferenceType, id: string): Promise<string> {
  const t = translate('en', 'reference');
  if (type === 'organization')
    return t('touches.organization', { figures: await countFigures({ organizationId: id }) });
  if (type === 'series') {
    const figures = await countFigures({ seriesId: id });
    return [t('touches.series', { figures }), ...(figures > 0 ? [t('fixedNote')] : [])].join(' ');
  }
  if (type === 'location') {
    const within = withinPlace(await openAtlas(), id).length - 1;
    const figures = await countFigures({ locationIds: [id] });
    return t('touches.location', { figures, places: within });
  }
  const [series, figures] = await Promise.all([listSeries(id), countFigures({ crisisId: id })]);
  return t('touches.crisis', { series: series.length, figures });
}

/** How much goes with the organization when it is merged. */
export async function movedInWords(id: string): Promise<string> {
  return translate('en', 'reference')('merge.under', { ...(await countUnder(id)) });
}

/** Other places with a spelling of this version, in words; undefined where there is none. */
export async function spelledAlike(version: Version, id: string): Promise<string | undefined> {
  const locations = [...(await openAtlas()).byId.values()];
  const names = (of: Version) => [
    String(of.name ?? ''),
    ...((of.names ?? []) as { name: string }[]).map(({ name }) => name),
  ];
  const own = new Set(names(version).map(foldName));
  const alike = locations.filter(
    (each) => each.id !== id && names(each).some((name) => own.has(foldName(name))),
  );
  const places = alike.map((each) => locationLabel(each, locations)).join('; ');
  return places ? translate('en', 'reference')('touches.alike', { places }) : undefined;
}

/** Why each field of a recorded series that makes its figures comparable cannot change; empty while it has none. */
export async function fixedFields(
  type: ReferenceType,
  id: string | null,
): Promise<Partial<Record<ReferenceField, string>>> {
  if (type !== 'series' || id === null) return {};
  const [isUsed] = await countFiguresOfSeries([id]);
  const why = translate('en', 'reference')('fixed');
  return isUsed ? Object.fromEntries(SERIES_MEANING.map((field) => [field, why])) : {};
}

/** Where the desk shows what has a name, code or place already that was typed for another. */
export function linksToHolders(
  type: ReferenceType,
  problems: readonly FieldProblem[],
): { href: string; label: string }[] {
  const t = translate('en', 'reference');
  const held = problems.flatMap(({ values }) =>
    values?.holder && values.title ? [[String(values.holder), String(values.title)] as const] : [],
  );
  return [...new Map(held)].map(([id, name]) => ({
    href: formPage(type, id),
    label: t('openHolder', { name }),
  }));
}
