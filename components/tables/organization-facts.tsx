import { Facts } from '#components/tables/facts.tsx';
import { OutboundLink } from '#components/text/outbound-link.tsx';
import { label } from '#lib/messages/labels.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { Organization } from '#lib/record/shapes.ts';

interface OrganizationFactsProps {
  locale: Locale;
  organization: Organization;
  parent: Organization | undefined;
}

export function OrganizationFacts({ locale, organization, parent }: OrganizationFactsProps) {
  const t = translate(locale, 'pages');
  const { shortName, names, aliases, homeCountry, website, kind } = organization;
  return (
    <Facts
      facts={[
        { term: t('organization.kind'), value: label(locale, 'organizationKind', kind) },
        { term: t('organization.shortName'), value: shortName ?? t('organization.noShortName') },
        ...(names.length || aliases.length
          ? [
              {
                term: t('organization.alsoKnown'),
                value: (
                  <ul>
                    {names.map(({ lang, name }) => (
                      <li key={`${lang} ${name}`}>
                        <bdi lang={lang}>{name}</bdi>
                      </li>
                    ))}
                    {aliases.map((alias) => (
                      <li key={alias}>{alias}</li>
                    ))}
                  </ul>
                ),
              },
            ]
          : []),
        ...(parent
          ? [
              {
                term: t('organization.parent'),
                value: <a href={`/${locale}/organizations/${parent.slug}`}>{parent.name}</a>,
              },
            ]
          : []),
        { term: t('organization.home'), value: homeCountry ?? t('field.notStated') },
        {
          term: t('organization.website'),
          value: website ? (
            <OutboundLink url={website}>{t('organization.website')}</OutboundLink>
          ) : (
            t('field.notStated')
          ),
        },
      ]}
    />
  );
}
