import { Facts } from '#components/tables/facts.tsx';
import { languageName } from '#components/text/language-name.ts';
import { formatInstant, formatPartialDate } from '#lib/dates/format.ts';
import { label } from '#lib/messages/labels.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { OrganizationRef } from '#lib/record/reported-figure.ts';
import type { SourcedStatement } from '#lib/record/statements.ts';

interface StatementFactsProps {
  locale: Locale;
  statement: SourcedStatement;
}

export function StatementFacts({ locale, statement }: StatementFactsProps) {
  const t = translate(locale, 'pages');
  const { source, saidOn, saidOnAccuracy, saidBasis } = statement;
  const link = ({ slug, name }: OrganizationRef) => (
    <a href={`/${locale}/organizations/${slug}`}>{name}</a>
  );
  const said = saidOn
    ? formatPartialDate(locale, saidOn, saidOnAccuracy)
    : t('statement.unknownDate');
  return (
    <Facts
      facts={[
        { term: t('statement.organization'), value: link(statement.attributed) },
        { term: t('statement.speaker'), value: statement.speakerName ?? t('field.notStated') },
        { term: t('statement.role'), value: statement.speakerRole ?? t('field.notStated') },
        {
          term: t('statement.said'),
          value:
            saidBasis === 'stated' ? said : `${said} (${label(locale, 'saidBasis', saidBasis)})`,
        },
        { term: t('statement.kind'), value: label(locale, 'statementKind', statement.kind) },
        { term: t('statement.language'), value: languageName(locale, statement.language) },
        {
          term: t('statement.source'),
          value: (
            <a href={`/${locale}/sources/${source.id}`}>
              <bdi lang={source.language}>{source.title}</bdi>
            </a>
          ),
        },
        { term: t('statement.publisher'), value: link(statement.publisher) },
        { term: t('statement.locator'), value: statement.locator ?? t('field.notStated') },
        { term: t('statement.recorded'), value: formatInstant(locale, statement.recordedAt) },
      ]}
    />
  );
}
