import { randomUUID } from 'node:crypto';
import { FORMS, isForm } from '#lib/cite/forms.ts';
import { readCitation } from '#lib/cite/read-citation.ts';
import { AppError } from '#lib/errors.ts';
import { isLocale, LOCALES, type Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';

export const dynamic = 'force-dynamic';

type Context = RouteContext<'/[locale]/cite/[kind]/[file]'>;

/** `/en/cite/figures/7K3M9Q.bib`: how to cite what stands at an address, as a file. */
export async function GET(request: Request, { params }: Context) {
  const { locale, kind, file } = await params;
  const [, name = '', form = ''] = /^([\w-]+)\.([a-z]+)$/.exec(file) ?? [];
  if (!isLocale(locale) || !isForm(form)) return notThere(LOCALES[0]);
  const { mediaType, write } = FORMS[form];
  try {
    const { searchParams: parameters } = new URL(request.url);
    const works = await readCitation(kind, { locale, name, parameters });
    return new Response(write(locale, works), {
      headers: {
        'Content-Type': mediaType,
        'Content-Disposition': `attachment; filename="attest-${name}.${form}"`,
      },
    });
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') return notThere(locale);
    const id = randomUUID().slice(0, 8);
    console.error(`failure ${id}:`, error);
    return inWords(translate(locale, 'cite')('failed', { id }), 503);
  }
}

const notThere = (locale: Locale) => inWords(translate(locale, 'cite')('notFound'), 404);

const inWords = (sentence: string, status: number) =>
  new Response(sentence, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
