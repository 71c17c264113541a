import type { Metadata } from 'next';
import { ReferenceFormPage } from '#app/desk/reference/form-page.tsx';
import { translate } from '#lib/messages/translate.ts';

export const metadata: Metadata = { title: translate('en', 'reference')('edit.series') };

export default async function SeriesDefinitionPage({
  params,
  searchParams,
}: PageProps<'/desk/series/[id]/definition'>) {
  const [{ id }, { draft }] = await Promise.all([params, searchParams]);
  return <ReferenceFormPage entityType="series" id={id} draft={draft} />;
}
