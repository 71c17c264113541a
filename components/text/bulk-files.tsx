import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';

interface BulkFilesProps {
  locale: Locale;
  /** How many figures the record holds. */
  count: number;
  /** How many a workbook can hold. */
  mostOfWorkbook: number;
}

const address = (format: string) => `/api/v1/figures?output_format=${format}`;

/** The whole record as files; a workbook only while it holds all of it. */
export function BulkFiles({ locale, count, mostOfWorkbook }: BulkFilesProps) {
  const t = translate(locale, 'exports');
  const isForWorkbook = count <= mostOfWorkbook;
  return (
    <>
      <p>{t('data.count', { count })}</p>
      <ul>
        <li>
          <a href={address('csv')}>{t('data.csv')}</a>
        </li>
        <li>
          <a href={address('zip')}>{t('data.zip')}</a>
        </li>
        {isForWorkbook && (
          <li>
            <a href={address('xlsx')}>{t('data.xlsx')}</a>
          </li>
        )}
        <li>
          <a href={address('json')}>{t('data.json')}</a>
        </li>
      </ul>
      <p>{t(isForWorkbook ? 'data.limit' : 'data.tooLong', { most: mostOfWorkbook })}</p>
      <p>{t('data.ending')}</p>
      <p>{t('data.hxl')}</p>
    </>
  );
}
