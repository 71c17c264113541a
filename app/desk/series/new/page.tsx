import type { Metadata } from 'next';
import { ReferenceFormPage } from '#app/desk/reference/form-page.tsx';
import { translate } from '#lib/messages/translate.ts';

export const metadata: Metadata = { title: translate('en', 'reference')('new.series') };

export default async function NewSeriesPage({ searchParams }: PageProps<'/desk/series/new'>) {
  const { draft } = await searchParams;
  return <ReferenceFormPage entityType="series" id="new" draft={draft} />;
}
