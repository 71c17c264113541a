import type { BlockList } from 'node:net';
import { z } from 'zod';
import { readOidcSettings, type OidcSettings } from '#lib/access/oidc-settings.ts';
import { ProxyError, readProxies } from '#lib/server/client-address.ts';

const port = z.coerce
  .number({ error: 'must be a port number, such as 3000' })
  .int('must be a whole port number, such as 3000')
  .min(1, 'must be a port number from 1 to 65535')
  .max(65535, 'must be a port number from 1 to 65535');

const origin = z.string().refine(isOrigin, {
  error:
    'must be the address that people open, such as https://figures.example.org, without a path',
});

const tooShort =
  'is too short: set it to at least 32 random characters, for example the output of `openssl rand -hex 32`';

const shape = z.object({
  PORT: port.default(3000),
  ATTEST_HOST: z.string().min(1).default('127.0.0.1'),
  ATTEST_DATA_DIR: z.string().min(1).default('./data/attest'),
  DATABASE_URL: z
    .string()
    .regex(
      /^postgres(ql)?:\/\//,
      'must begin with postgres:// (leave it out for the embedded database)',
    )
    .optional(),
  ATTEST_ORIGIN: origin.optional(),
  ATTEST_SECRET: z
    .string({
      error:
        'is missing: set it to at least 32 random characters, for example the output of `openssl rand -hex 32`',
    })
    .min(32, tooShort),
  ATTEST_FIELD_KEY: z.string().min(32, tooShort).optional(),
  ATTEST_OLD_FIELD_KEY: z
    .string()
    .refine((text) => text === 'lost' || text.length >= 32, {
      error: 'is the key of before, at least 32 characters, or the word lost',
    })
    .optional(),
  ATTEST_TRUSTED_PROXIES: z.string().default('').transform(proxies),
  ATTEST_SNAPSHOT_MB: z.coerce
    .number({ error: 'must be a number of megabytes, such as 25' })
    .min(1, 'must be at least 1 (megabyte)')
    .max(500, 'must be at most 500 (megabytes)')
    .default(25),
  ATTEST_DEMO: z.enum(['1'], { error: 'is either 1 or left out' }).optional(),
});

export interface Settings {
  port: number;
  /** The address that the server listens on. */
  host: string;
  dataDir: string;
  databaseUrl: string | undefined;
  /** Where people reach the site: every write must come from here. */
  origin: string;
  secret: string;
  /** Seals private fields; the secret does where it is left out. */
  fieldKey: string | undefined;
  /** Sealed them before; `lost` lets go of what only it opens. */
  oldFieldKey: string | undefined;
  /** Whose X-Forwarded-For is believed. */
  trustedProxies: BlockList;
  /** Where people of an organization may sign in as well; undefined for nowhere. */
  oidc: OidcSettings | undefined;
  isDemo: boolean;
}

/** The settings of this instance from the environment; throws a SettingsError with one sentence per bad setting. */
export function readSettings(env: Record<string, string | undefined> = process.env): Settings {
  const given = withoutBlanks(env);
  const { data, error } = shape.safeParse(given);
  const issues = [...(error?.issues ?? [])];
  const oidc = readOidcSettings(given, (wrong) => issues.push(...wrong));
  if (!data || issues.length > 0) throw new SettingsError(issues.map(sentence));
  return {
    port: data.PORT,
    host: data.ATTEST_HOST,
    dataDir: data.ATTEST_DATA_DIR,
    databaseUrl: data.DATABASE_URL,
    origin: data.ATTEST_ORIGIN ?? `http://localhost:${data.PORT}`,
    secret: data.ATTEST_SECRET,
    fieldKey: data.ATTEST_FIELD_KEY,
    oldFieldKey: data.ATTEST_OLD_FIELD_KEY,
    trustedProxies: data.ATTEST_TRUSTED_PROXIES,
    oidc,
    isDemo: data.ATTEST_DEMO === '1',
  };
}

export class SettingsError extends Error {
  constructor(sentences: string[]) {
    super(sentences.join('\n'));
    this.name = 'SettingsError';
  }
}

const sentence = (issue: z.core.$ZodIssue) => `${String(issue.path[0])} ${issue.message}.`;

// A variable that is set to nothing is a variable that is not set.
function withoutBlanks(env: Record<string, string | undefined>) {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
}

function proxies(text: string, context: z.RefinementCtx): BlockList {
  try {
    return readProxies(text);
  } catch (error) {
    if (!(error instanceof ProxyError)) throw error;
    context.addIssue({ code: 'custom', message: error.message });
    return z.NEVER;
  }
}

function isOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url !== undefined && /^https?:$/.test(url.protocol) && url.origin === text;
}
