import { leadBack, leadTo } from '#app/desk/sign-in/provider/answer-provider.ts';
import { nextPath } from '#app/desk/next-path.ts';
import { beginAtProvider } from '#lib/access/oidc.ts';
import { isLedHereByAnother } from '#lib/access/origin-guard.ts';
import { requestSender } from '#lib/access/session.ts';

export const dynamic = 'force-dynamic';

export async function GET(request: Request) {
  const next = nextPath(new URL(request.url).searchParams.get('next'));
  // Another site would use up what this network may begin: what it leads to is the page with the button.
  if (isLedHereByAnother(request.headers))
    return leadTo(`/desk/sign-in?${new URLSearchParams({ next })}`, []);
  try {
    const { address, cookie } = await beginAtProvider(next, await requestSender());
    return leadTo(address.href, [cookie]);
  } catch (error) {
    return leadBack(error, next, []);
  }
}
