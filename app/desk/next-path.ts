/** The local path to go to after sign-in; `/desk` for anything that could lead to another site. */
export function nextPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/desk')) return '/desk';
  const site = 'http://attest.invalid';
  const isLocal = URL.canParse(wanted, site) && new URL(wanted, site).origin === site;
  return isLocal && !/[\\\s]/.test(wanted) ? wanted : '/desk';
}

/** The page that asks for the code, and goes on from there. */
export const codePage = (next: string) => `/desk/sign-in/code?${new URLSearchParams({ next })}`;

/** The page that sets up the second step, and goes on from there. */
export const setUpPage = (next: string) => `/desk/second-factor?${new URLSearchParams({ next })}`;
