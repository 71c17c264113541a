import type { Metadata } from 'next';
import { ReferenceFormPage } from '#app/desk/reference/form-page.tsx';
import { translate } from '#lib/messages/translate.ts';

export const metadata: Metadata = { title: translate('en', 'reference')('edit.location') };

export default async function PlaceFormPage({
  params,
  searchParams,
}: PageProps<'/desk/places/[id]'>) {
  const [{ id }, { draft }] = await Promise.all([params, searchParams]);
  return <ReferenceFormPage entityType="location" id={id} draft={draft} />;
}
