// Sign-in through a provider of the organization (OpenID Connect), where the settings name one.
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const oidc = z
  .object({
    ATTEST_OIDC_ISSUER: z
      .string({
        error: 'is missing: give the issuer of the provider, such as https://accounts.google.com',
      })
      .refine(isIssuer, {
        error: 'must be the issuer of the provider, an https address without a query',
      })
      .refine((text) => !isOfEverybody(text), {
        error: 'must name your own tenant: behind this address anybody’s tenant signs people in',
      }),
    ATTEST_OIDC_CLIENT_ID: z.string({ error: 'is missing: the provider gives it with the client' }),
    ATTEST_OIDC_CLIENT_SECRET: z.string().optional(),
    ATTEST_OIDC_CLIENT_SECRET_FILE: z.string().transform(inFile).optional(),
    ATTEST_OIDC_NAME: z
      .string({ error: 'is missing: give the name for the button, such as Microsoft 365' })
      .max(60, 'is longer than 60 characters'),
  })
  .superRefine((given, context) => {
    const { ATTEST_OIDC_CLIENT_SECRET: text, ATTEST_OIDC_CLIENT_SECRET_FILE: file } = given;
    if ((text === undefined) === (file === undefined))
      context.addIssue({
        code: 'custom',
        path: ['ATTEST_OIDC_CLIENT_SECRET'],
        message: 'or ATTEST_OIDC_CLIENT_SECRET_FILE must be set, and not both',
      });
  });

const NAMES = Object.keys(oidc.shape);

export interface OidcSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What the button says. */
  name: string;
}

/** The provider that the environment names; undefined when it names none. What is wrong with it goes to `report`. */
export function readOidcSettings(
  env: Record<string, string | undefined>,
  report: (issues: z.core.$ZodIssue[]) => void,
): OidcSettings | undefined {
  if (NAMES.every((name) => env[name] === undefined)) return undefined;
  const { data, error } = oidc.safeParse(env);
  if (!data) {
    report(error.issues);
    return undefined;
  }
  return {
    issuer: data.ATTEST_OIDC_ISSUER,
    clientId: data.ATTEST_OIDC_CLIENT_ID,
    clientSecret: data.ATTEST_OIDC_CLIENT_SECRET ?? data.ATTEST_OIDC_CLIENT_SECRET_FILE ?? '',
    name: data.ATTEST_OIDC_NAME,
  };
}

/** Whether the address is this machine itself, the only one that may be asked without https. */
export const isLoopback = ({ hostname }: URL): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

function isIssuer(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || url.search || url.hash || url.username || url.password) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
}

// Whoever has a tenant writes the addresses of its people: only a tenant that is yours can vouch for them.
const isOfEverybody = (text: string) =>
  /^https:\/\/login\.microsoftonline\.com\/(common|organizations|consumers)(\/|$)/i.test(text);

// Settings are read often; the file once, so that its going later stops nobody.
const files = new Map<string, string>();

function inFile(path: string, context: z.RefinementCtx): string {
  const known = files.get(path);
  if (known) return known;
  const text = read(path);
  if (text) files.set(path, text);
  else
    context.addIssue({ code: 'custom', message: 'names a file that is empty or cannot be read' });
  return text;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return '';
  }
}
