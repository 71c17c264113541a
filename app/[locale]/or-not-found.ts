import { notFound } from 'next/navigation';
import { AppError } from '#lib/errors.ts';

/** What was asked for; the page is not found where the record has nothing of that name. */
export async function orNotFound<Value>(asked: Promise<Value>): Promise<Value> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') notFound();
    throw error;
  }
}
