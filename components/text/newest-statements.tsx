import { StatementList } from '#components/text/statement-list.tsx';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { SourcedStatement } from '#lib/record/statements.ts';

interface NewestStatementsProps {
  locale: Locale;
  /** The address of the crisis. */
  path: string;
  statements: SourcedStatement[];
  total: number;
}

/** The newest statements on a crisis, and the way to all of them. */
export function NewestStatements({ locale, path, statements, total }: NewestStatementsProps) {
  const t = translate(locale, 'pages');
  if (statements.length === 0) return <p>{t('crisis.noStatements')}</p>;
  return (
    <>
      <StatementList locale={locale} statements={statements} />
      <p>
        <a href={`${path}/statements`}>{t('crisis.allStatements', { total })}</a>
      </p>
    </>
  );
}
