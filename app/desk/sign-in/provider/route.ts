import { leadBack, leadTo } from '#app/desk/sign-in/provider/answer-provider.ts';
import { nextPath } from '#app/desk/next-path.ts';
import { beginAtProvider } from '#lib/access/oidc.ts';

export const dynamic = 'force-dynamic';

export async function GET(request: Request) {
  const next = nextPath(new URL(request.url).searchParams.get('next'));
  try {
    const { address, cookie } = await beginAtProvider(next);
    return leadTo(address.href, [cookie]);
  } catch (error) {
    return leadBack(error, next, []);
  }
}
