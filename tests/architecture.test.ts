import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const LAYERS = ['app', 'components', 'lib', 'db'] as const;
type Layer = (typeof LAYERS)[number];

const MAY_IMPORT: Record<Layer, readonly Layer[]> = {
  app: ['app', 'components', 'lib'],
  components: ['components', 'lib'],
  lib: ['lib', 'db'],
  db: ['db'],
};

// The rooms of lib that read or write the record: what is drawn never goes there itself.
const READS_THE_RECORD =
  /^#lib\/(submissions|access|server|commands|exchange\/load)|^#lib\/record\/(?!shapes|reported-figure)/;

// Functions of db whose rows hold sealed words, and the only files of lib that may call them: they open or seal them,
// or need no words.
const SEALED_READS = [
  {
    from: '#db/submissions.ts',
    names: [
      'findSubmission',
      'findListedSubmission',
      'listSubmissionsOf',
      'listSubmitted',
      'insertSubmission',
      'updateSubmission',
      'listItems',
      'insertItems',
      'updateItem',
    ],
    rooms: ['lib/submissions/sealed-rows.ts'],
  },
  {
    from: '#db/submission-comments.ts',
    names: ['findComment', 'listComments', 'insertComment'],
    rooms: ['lib/submissions/sealed-rows.ts'],
  },
  {
    from: '#db/submission-approvals.ts',
    names: ['listApprovals', 'insertApproval'],
    rooms: ['lib/submissions/sealed-rows.ts'],
  },
  {
    from: '#db/submission-warnings.ts',
    names: ['listWarningReasons', 'replaceWarningReasons'],
    rooms: ['lib/submissions/warnings/sealed-reasons.ts'],
  },
  {
    from: '#db/submission-seen.ts',
    names: ['listSeen', 'replaceSeen'],
    rooms: ['lib/submissions/seen.ts'],
  },
  {
    from: '#db/source-snapshots.ts',
    names: ['findSourceSnapshot', 'insertSourceSnapshot'],
    rooms: [
      'lib/snapshots/sealed-captures.ts',
      'lib/snapshots/remove.ts',
      'lib/redaction/forget.ts',
    ],
  },
  {
    from: '#db/entities.ts',
    names: ['findEntity', 'findEntities'],
    rooms: ['lib/sealing/recorded.ts', 'lib/record/verify.ts', 'lib/record/documents-behind.ts'],
  },
  {
    from: '#db/revisions.ts',
    names: ['findRevision'],
    rooms: ['lib/sealing/recorded.ts'],
  },
];

const files = LAYERS.flatMap((layer) => filesBelow(layer));

describe('the layers', () => {
  it.each(LAYERS)('%s imports only itself and the layers below it', (layer) => {
    const wrong = importsOf(layer).filter(({ to }) => {
      const target = LAYERS.find((other) => to.startsWith(`#${other}/`));
      return target && !MAY_IMPORT[layer].includes(target);
    });
    expect(
      wrong.map(
        ({ file, to }) => `${file} imports ${to}: ask ${MAY_IMPORT[layer].at(-1)} for it instead`,
      ),
    ).toEqual([]);
  });

  it('lets components draw what they are given, and never read the record themselves', () => {
    const wrong = importsOf('components').filter(
      ({ to, isType }) => !isType && READS_THE_RECORD.test(to),
    );
    expect(
      wrong.map(({ file, to }) => `${file} imports ${to}: let the page read it and pass it in`),
    ).toEqual([]);
  });

  it('speaks SQL in db alone', () => {
    const wrong = files.filter(
      (file) => !file.startsWith('db/') && /from '(drizzle-orm|better-sqlite3|pg)/.test(read(file)),
    );
    expect(wrong).toEqual([]);
  });

  it('sees a request in one file of lib only', () => {
    const wrong = files.filter(
      (file) =>
        file.startsWith('lib/') &&
        file !== 'lib/access/session.ts' &&
        /from 'next\/headers'/.test(read(file)),
    );
    expect(wrong).toEqual([]);
  });

  it('opens and seals the words of private rows in one file each', () => {
    const wrong = files.flatMap((file) =>
      SEALED_READS.filter(({ rooms }) => file.startsWith('lib/') && !rooms.includes(file)).flatMap(
        ({ from, names }) =>
          importedNames(read(file), from)
            .filter((name) => name === '*' || names.includes(name))
            .map((name) => `${file} imports ${name} of ${from}: what it gives is sealed`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('imports across folders by layer, never by climbing', () => {
    const wrong = LAYERS.flatMap(importsOf).filter(({ to }) => to.startsWith('../'));
    expect(wrong.map(({ file, to }) => `${file} imports ${to}`)).toEqual([]);
  });
});

describe('the rooms', () => {
  it('have no barrels and no catch-all names', () => {
    const wrong = files.filter((file) =>
      /(^|\/)(index\.tsx?|utils?|helpers?|services?|hooks)(\.|\/|$)/.test(file),
    );
    expect(wrong).toEqual([]);
  });

  it('have files of at most 250 lines (the schema 480)', () => {
    const wrong = files.filter(
      (file) => read(file).split('\n').length > (file.startsWith('db/schema/') ? 480 : 250),
    );
    expect(wrong).toEqual([]);
  });

  it('have pages of at most 100 lines', () => {
    const wrong = files.filter(
      (file) => /^app\/.*\/page\.tsx$/.test(file) && read(file).split('\n').length > 100,
    );
    expect(wrong).toEqual([]);
  });

  it('give up no types and leave nothing for later', () => {
    const wrong = files.filter((file) =>
      /@ts-(ignore|expect-error|nocheck)|(ox|es)lint-disable|\b(TODO|FIXME|XXX|HACK)\b|\bas any\b|: any\b/.test(
        read(file),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('cast through unknown in the files of the two dialects alone', () => {
    const wrong = files.filter(
      (file) =>
        /as unknown as/.test(read(file)) &&
        !/^db\/(columns|sqlite-store|postgres-store)\.ts$/.test(file),
    );
    expect(wrong).toEqual([]);
  });

  it('say of every exported function of lib and db what it returns', () => {
    const wrong = files
      .filter((file) => /^(lib|db)\/.*\.ts$/.test(file) && !file.startsWith('db/migrations/'))
      .flatMap((file) => undocumented(read(file)).map((name) => `${file}: ${name}`));
    expect(wrong).toEqual([]);
  });

  it('name no path of a machine', () => {
    const wrong = files.filter((file) => /['"`]\/(home|root|tmp|work|Users)\//.test(read(file)));
    expect(wrong).toEqual([]);
  });
});

// The values that the text imports from the module; `*` for all of them.
function importedNames(text: string, from: string): string[] {
  const imports = text.matchAll(/^import\s+(?!type\s)([^;]*?)\s+from\s+'([^']+)'/gm);
  return [...imports]
    .filter(([, , module]) => module === from)
    .flatMap(([, clause = '']) =>
      clause.startsWith('*')
        ? ['*']
        : clause
            .replace(/[{}]/g, '')
            .split(',')
            .map((each) => each.trim())
            .filter((each) => !each.startsWith('type '))
            .map((each) => each.split(/\s+as\s+/)[0] ?? each),
    );
}

function undocumented(text: string): string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    const name = /^export (?:default )?(?:async )?function\*? (\w+)/.exec(line)?.[1];
    const isOverload = lines[at - 1]?.startsWith('export function');
    return name && !isOverload && !lines[at - 1]?.trimEnd().endsWith('*/') ? [name] : [];
  });
}

interface Import {
  file: string;
  to: string;
  isType: boolean;
}

function importsOf(layer: Layer): Import[] {
  return filesBelow(layer).flatMap((file) =>
    [
      ...read(file).matchAll(
        /^(?:import|export)\s+(type\s)?[^;]*?from\s+'([^']+)'|import\('([^']+)'\)/gm,
      ),
    ].map(([, type, from, dynamic]) => ({
      file,
      to: from ?? dynamic ?? '',
      isType: Boolean(type),
    })),
  );
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}
