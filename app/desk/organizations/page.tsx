import type { Metadata } from 'next';
import { ReferenceListPage } from '#app/desk/reference/list-page.tsx';
import { translate } from '#lib/messages/translate.ts';

export const metadata: Metadata = { title: translate('en', 'reference')('title.organization') };

export default async function OrganizationsPage({
  searchParams,
}: PageProps<'/desk/organizations'>) {
  return <ReferenceListPage entityType="organization" search={(await searchParams).search} />;
}
