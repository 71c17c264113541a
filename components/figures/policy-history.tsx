import tables from '#components/tables/tables.module.css';
import { TableRegion } from '#components/tables/table-region.tsx';
import { formatInstant } from '#lib/dates/format.ts';
import { policyChanges } from '#lib/editing/policy-words.ts';
import { label } from '#lib/messages/labels.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { PublicRevision } from '#lib/record/revisions.ts';

type Revision = PublicRevision<'policy'>;

/** Every approved revision of the policy, newest first: when, by which role, what changed, and why. */
export function PolicyHistory({ locale, revisions }: { locale: Locale; revisions: Revision[] }) {
  const t = translate(locale, 'policies');
  if (revisions.length === 0) return <p>{t('history.none')}</p>;
  return (
    <TableRegion caption={t('history.caption')}>
      <thead>
        <tr>
          <th scope="col">{t('history.revision')}</th>
          <th scope="col">{t('history.day')}</th>
          <th scope="col">{t('history.role')}</th>
          <th scope="col">{t('history.changes')}</th>
          <th scope="col">{t('history.note')}</th>
        </tr>
      </thead>
      <tbody>
        {revisions.toReversed().map((one) => (
          <tr key={one.revision}>
            <th scope="row">{one.revision}</th>
            <td>
              <time dateTime={one.recordedAt.toISOString()}>
                {formatInstant(locale, one.recordedAt)}
              </time>
            </td>
            <td>{label(locale, 'role', one.actorRole)}</td>
            <td className={tables.wide}>
              <Changes locale={locale} one={one} before={before(revisions, one)} />
            </td>
            <td className={tables.wide} dir="auto">
              {one.snapshot?.note ?? t('history.removed')}
            </td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}

const before = (revisions: Revision[], { revision }: Revision) =>
  revisions.find((other) => other.revision === revision - 1);

interface ChangesProps {
  locale: Locale;
  one: Revision;
  before: Revision | undefined;
}

function Changes({ locale, one, before: earlier }: ChangesProps) {
  const t = translate(locale, 'policies');
  if (!earlier) return t('history.first');
  const [was, is] = [earlier.snapshot?.value, one.snapshot?.value];
  if (!was || !is) return t('history.removed');
  const changes = policyChanges(locale, was, is);
  if (changes.length === 0) return t('history.noteOnly');
  return (
    <ul>
      {changes.map((change) => (
        <li key={change}>{change}</li>
      ))}
    </ul>
  );
}
