import { StatementEntry } from '#components/text/statement-entry.tsx';
import styles from '#components/text/text.module.css';
import type { Locale } from '#lib/messages/messages.ts';
import type { SourcedStatement } from '#lib/record/statements.ts';

interface StatementListProps {
  locale: Locale;
  statements: SourcedStatement[];
}

export function StatementList({ locale, statements }: StatementListProps) {
  return (
    <ol className={styles.statements}>
      {statements.map((statement) => (
        <StatementEntry key={statement.id} locale={locale} statement={statement} />
      ))}
    </ol>
  );
}
