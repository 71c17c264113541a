import type { NextRequest } from 'next/server';
import { leadBack, leadTo } from '#app/desk/sign-in/provider/answer-provider.ts';
import { codePage, nextPath } from '#app/desk/next-path.ts';
import { isForCode } from '#lib/access/auth.ts';
import { attemptCookie, finishAtProvider } from '#lib/access/oidc.ts';
import { requestSender } from '#lib/access/session.ts';

export const dynamic = 'force-dynamic';

// The provider sends the browser here. What makes the answer ours is the attempt that the browser's cookie holds.
export async function GET(request: NextRequest) {
  const removal = attemptCookie();
  const kept = request.cookies.get(removal.name)?.value;
  try {
    const sender = await requestSender();
    const { session, next } = await finishAtProvider(request.nextUrl.search, kept, sender);
    const page = isForCode(session) ? codePage(nextPath(next)) : nextPath(next);
    return leadTo(page, [removal, session]);
  } catch (error) {
    return leadBack(error, '/desk', [removal]);
  }
}
