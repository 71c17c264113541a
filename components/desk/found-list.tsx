import styles from '#components/desk/found.module.css';
import type { Proposal } from '#lib/entry/proposals.ts';
import { label } from '#lib/messages/labels.ts';
import { translate } from '#lib/messages/translate.ts';
import { formatNumber } from '#lib/quantity/numbers.ts';

export interface ShownProposal extends Proposal {
  /** The words of the number that this one is part of. */
  wholeText: string | null;
  takeHref: string;
  dismissHref: string;
}

interface FoundListProps {
  proposals: ShownProposal[];
  dismissedCount: number;
  /** The page with everything that was dismissed in this quote shown again. */
  againHref: string;
  /** The language of the quote. */
  lang: string;
}

/** The numbers that were found in a quote: what was read, and what a person can do about each. */
export function FoundList({ proposals, dismissedCount, againHref, lang }: FoundListProps) {
  const t = translate('en', 'found');
  return (
    <div className={styles.found}>
      <h3>{t('title')}</h3>
      <p className={styles.help}>
        {proposals.length + dismissedCount === 0 ? t('none') : t('help')}
      </p>
      {proposals.length > 0 && (
        <ul className={styles.list}>
          {proposals.map((proposal) => (
            <FoundLine key={proposal.start} proposal={proposal} lang={lang} />
          ))}
        </ul>
      )}
      {dismissedCount > 0 && (
        <p className={styles.help}>
          {t('dismissed', { count: dismissedCount })} <a href={againHref}>{t('again')}</a>
        </p>
      )}
    </div>
  );
}

function FoundLine({ proposal, lang }: { proposal: ShownProposal; lang: string }) {
  const t = translate('en', 'found');
  const { valueText: value, takenAs } = proposal;
  return (
    <li className={styles.line}>
      <p>
        <strong lang={lang} dir="auto">
          {value}
        </strong>{' '}
        <span className={styles.read}>{wordsOf(proposal)}</span>
      </p>
      {takenAs ? (
        <a href={`#${takenAs}`}>{t('taken')}</a>
      ) : (
        <p className={styles.choices}>
          <a href={proposal.takeHref} aria-label={t('takeNamed', { value })}>
            {t('take')}
          </a>
          <a href={proposal.dismissHref} aria-label={t('dismissNamed', { value })}>
            {t('dismiss')}
          </a>
        </p>
      )}
    </li>
  );
}

function wordsOf(proposal: ShownProposal): string {
  const t = translate('en', 'found');
  const { quantifier, unit, population, otherReadings, wholeText } = proposal;
  const { populationStatus, civilianStatus, gender, ageRange } = population;
  const said = [
    t('reads', {
      qualifier: label('en', 'quantifier', quantifier),
      numbers: numbersOf(proposal),
      unit: label('en', 'unit', unit),
    }),
    populationStatus && label('en', 'populationStatus', populationStatus),
    civilianStatus && label('en', 'civilianStatus', civilianStatus),
    gender && label('en', 'gender', gender),
    ageRange,
    wholeText && t('partOf', { value: wholeText }),
    otherReadings.length > 0 && t('otherReadings', { numbers: otherReadings.join(', ') }),
  ];
  return said.filter(Boolean).join(' · ');
}

function numbersOf({ reportedValue, valueLow, valueHigh }: ShownProposal): string {
  const t = translate('en', 'found');
  const say = (value: number | null) => (value === null ? '' : formatNumber('en', value));
  if (reportedValue !== null) return say(reportedValue);
  return valueHigh === null
    ? t('noUpperBound', { low: say(valueLow) })
    : t('numbers', { low: say(valueLow), high: say(valueHigh) });
}
