// What is being typed is sent here a moment after the typing stops.
import { statusOf, unexpected } from '#app/desk/answer.ts';
import { timeOfDay } from '#lib/dates/format.ts';
import { writingActor } from '#lib/access/session.ts';
import { forgetTyped, keepTyped, type TypedForm } from '#lib/entry/typed-forms.ts';
import { AppError } from '#lib/errors.ts';

const MOST_BYTES = 2_000_000;

export async function POST(request: Request): Promise<Response> {
  return answered(async () => shown(await keepTyped(await writingActor(), await bodyOf(request))));
}

export async function DELETE(request: Request): Promise<Response> {
  return answered(async () => {
    await forgetTyped(await writingActor(), await bodyOf(request));
    return {};
  });
}

async function answered(work: () => Promise<object>): Promise<Response> {
  const headers = { 'cache-control': 'no-store' };
  try {
    return Response.json(await work(), { headers });
  } catch (error) {
    const status = statusOf(error);
    if (status === 500) unexpected(error);
    const theirs = error instanceof AppError ? (error.details.theirs as TypedForm | null) : null;
    return Response.json({ ...(theirs && shown(theirs)) }, { status, headers });
  }
}

const shown = ({ fields, version, updatedAt }: TypedForm) => ({
  fields,
  version,
  time: timeOfDay(updatedAt),
});

// What is asked is read strictly by the use case.
async function bodyOf(request: Request) {
  const text = await request.text();
  if (text.length > MOST_BYTES) throw new AppError('TOO_LARGE');
  try {
    return JSON.parse(text) as Parameters<typeof keepTyped>[1];
  } catch {
    throw new AppError('INVALID');
  }
}
