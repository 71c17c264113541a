// How the figure in the form will read, asked a moment after the typing stops.
import { statusOf, unexpected } from '#app/desk/answer.ts';
import { writingActor } from '#lib/access/session.ts';
import { readingOfTyped } from '#lib/entry/reading.ts';
import { AppError } from '#lib/errors.ts';
import { z } from 'zod';

const MOST_BYTES = 100_000;
const asked = z.strictObject({
  submissionId: z.string(),
  itemId: z.string().optional(),
  fields: z.record(z.string(), z.string()),
});

export async function POST(request: Request): Promise<Response> {
  const headers = { 'cache-control': 'no-store' };
  try {
    const reading = await readingOfTyped(await writingActor(), await bodyOf(request));
    return Response.json(reading, { headers });
  } catch (error) {
    const status = statusOf(error);
    if (status === 500) unexpected(error);
    return Response.json({}, { status, headers });
  }
}

async function bodyOf(request: Request) {
  const text = await request.text();
  if (text.length > MOST_BYTES) throw new AppError('TOO_LARGE');
  try {
    return asked.parse(JSON.parse(text));
  } catch {
    throw new AppError('INVALID');
  }
}
