import type { Metadata } from 'next';
import { pageLocale } from '#app/[locale]/page-locale.ts';
import { pageMetadata } from '#app/[locale]/page-metadata.ts';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { OrganizationTable } from '#components/tables/organization-table.tsx';
import { translate } from '#lib/messages/translate.ts';
import { listOrganizations } from '#lib/record/organizations.ts';

type Props = PageProps<'/[locale]/organizations'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = translate(locale, 'pages');
  const [title, description] = [t('organization.title'), t('organization.description')];
  return pageMetadata({ locale, path: '/organizations', title, description });
}

export default async function OrganizationsPage({ params }: Props) {
  const locale = await pageLocale(params);
  const organizations = await listOrganizations();
  const t = translate(locale, 'pages');
  return (
    <>
      <PageHeading locale={locale} title={t('organization.title')} lede={t('organization.lede')} />
      {organizations.length > 0 ? (
        <OrganizationTable locale={locale} organizations={organizations} />
      ) : (
        <p>{t('organization.empty')}</p>
      )}
    </>
  );
}
