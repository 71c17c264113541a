import { PageHeading } from '#components/layout/page-heading.tsx';
import { formatDay } from '#lib/dates/format.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { Merge } from '#lib/pages/merge-of.ts';
import type { Organization } from '#lib/record/shapes.ts';

interface MergedOrganizationProps {
  locale: Locale;
  organization: Organization;
  merge: Merge;
}

/** What the address of an organization answers that was merged into another: where all of it stands, since when and why. */
export function MergedOrganization({ locale, organization, merge }: MergedOrganizationProps) {
  const t = translate(locale, 'pages');
  const { kept, at, reason } = merge;
  return (
    <article>
      <PageHeading
        locale={locale}
        trail={[{ label: t('nav.organizations'), href: `/${locale}/organizations` }]}
        title={organization.name}
        lede={t('organization.merged', {
          date: formatDay(locale, at.toISOString().slice(0, 10)),
          name: kept.name,
        })}
      />
      {reason && <p dir="auto">{t('series.because', { reason })}</p>}
      <p>
        <a href={`/${locale}/organizations/${kept.slug}`}>
          {t('organization.mergedOpen', { name: kept.name })}
        </a>
      </p>
    </article>
  );
}
