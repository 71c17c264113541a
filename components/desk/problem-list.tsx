import styles from '#components/desk/desk.module.css';

export interface LinkedProblem {
  sentence: string;
  /** The field's place in the form of its item. */
  href: string;
}

/** What has to be mended before a draft can be sent, each with the way to its field. */
export function ProblemList({ problems }: { problems: LinkedProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <ul className={styles.problems}>
      {problems.map(({ sentence, href }) => (
        <li key={href + sentence}>
          <a href={href}>{sentence}</a>
        </li>
      ))}
    </ul>
  );
}
