import type { Metadata } from 'next';
import { ReferenceListPage } from '#app/desk/reference/list-page.tsx';
import { translate } from '#lib/messages/translate.ts';

export const metadata: Metadata = { title: translate('en', 'reference')('title.crisis') };

export default async function CrisesPage({ searchParams }: PageProps<'/desk/crises'>) {
  return <ReferenceListPage entityType="crisis" search={(await searchParams).search} />;
}
