import { TableRegion } from '#components/tables/table-region.tsx';
import type { EndpointExample } from '#lib/exchange/api/examples.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';

interface EndpointTableProps {
  locale: Locale;
  endpoints: readonly EndpointExample[];
}

/** Every address of the API, what it answers, and an example to open. */
export function EndpointTable({ locale, endpoints }: EndpointTableProps) {
  const t = translate(locale, 'pages');
  return (
    <TableRegion caption={t('data.endpointsCaption')}>
      <thead>
        <tr>
          <th scope="col">{t('data.endpoint')}</th>
          <th scope="col">{t('data.answers')}</th>
        </tr>
      </thead>
      <tbody>
        {endpoints.map(({ name, path, address }) => (
          <tr key={name}>
            <th scope="row">
              {address ? (
                <a href={address}>
                  <code>{path}</code>
                </a>
              ) : (
                <code>{path}</code>
              )}
            </th>
            <td>{t(`data.endpoints.${name}`)}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
