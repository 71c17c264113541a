import type { Metadata } from 'next';
import { ReferenceFormPage } from '#app/desk/reference/form-page.tsx';
import { translate } from '#lib/messages/translate.ts';

export const metadata: Metadata = { title: translate('en', 'reference')('edit.crisis') };

export default async function CrisesFormPage({
  params,
  searchParams,
}: PageProps<'/desk/crises/[id]'>) {
  const [{ id }, { draft }] = await Promise.all([params, searchParams]);
  return <ReferenceFormPage entityType="crisis" id={id} draft={draft} />;
}
