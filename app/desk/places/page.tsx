import type { Metadata } from 'next';
import { ReferenceListPage } from '#app/desk/reference/list-page.tsx';
import { translate } from '#lib/messages/translate.ts';

export const metadata: Metadata = { title: translate('en', 'reference')('title.location') };

export default async function PlacesPage({ searchParams }: PageProps<'/desk/places'>) {
  return <ReferenceListPage entityType="location" search={(await searchParams).search} />;
}
