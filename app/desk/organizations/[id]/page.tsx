import type { Metadata } from 'next';
import { ReferenceFormPage } from '#app/desk/reference/form-page.tsx';
import { translate } from '#lib/messages/translate.ts';

export const metadata: Metadata = { title: translate('en', 'reference')('edit.organization') };

export default async function OrganizationsFormPage({
  params,
  searchParams,
}: PageProps<'/desk/organizations/[id]'>) {
  const [{ id }, { draft }] = await Promise.all([params, searchParams]);
  return <ReferenceFormPage entityType="organization" id={id} draft={draft} />;
}
