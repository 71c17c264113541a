import styles from '#components/desk/desk.module.css';
import forms from '#components/forms/forms.module.css';
import { translate } from '#lib/messages/translate.ts';

/** The way from the page of a draft to the form of its next statement. */
export function AddStatement({ page }: { page: string }) {
  return (
    <p>
      <a
        className={`${forms.button} ${forms.plain} ${styles.start}`}
        href={`${page}/statements/new`}
      >
        {translate('en', 'desk')('statement.add')}
      </a>
    </p>
  );
}
