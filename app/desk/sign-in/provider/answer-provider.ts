import { NextResponse } from 'next/server';
import { unexpected } from '#app/desk/answer.ts';
import { nextPath } from '#app/desk/next-path.ts';
import type { SessionCookie } from '#lib/access/auth.ts';
import { problemOf } from '#lib/access/oidc-problems.ts';
import { AppError } from '#lib/errors.ts';

/** Leads on, with these cookies. The address is one of ours without its origin, or that of the provider. */
export function leadTo(address: string, cookies: SessionCookie[]): NextResponse {
  const headers = { Location: address, 'Cache-Control': 'no-store' };
  const response = new NextResponse(null, { status: 303, headers });
  for (const cookie of cookies) response.cookies.set(cookie);
  return response;
}

/** Leads back to the sign-in page, which says in words what went wrong and nothing of what the provider wrote. */
export function leadBack(error: unknown, next: string, cookies: SessionCookie[]): Response {
  if (error instanceof AppError && error.code === 'NOT_FOUND')
    return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } });
  const problem = problemOf(error);
  if (!problem) unexpected(error);
  const query = new URLSearchParams({ next: nextPath(next), provider: problem ?? 'answer' });
  return leadTo(`/desk/sign-in?${query}`, cookies);
}
