// Which words of a text were taken out and which came in.

export interface WordPart {
  text: string;
  kind: 'same' | 'removed' | 'added';
}

/** Beyond so many words a comparison word by word says nothing to a reader, and costs too much. */
const MOST_WORDS = 600;

/** The parts of both texts in the order in which they are read: what is in both, what only the older, what only the newer has. */
export function wordDiff(before: string, after: string): WordPart[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  if (before === after) return joined(now.map((text) => ({ text, kind: 'same' })));
  if (old.length > MOST_WORDS || now.length > MOST_WORDS)
    return joined([
      { text: before, kind: 'removed' },
      { text: after, kind: 'added' },
    ]);
  return joined(walk(old, now, commonLengths(old, now)));
}

// A word with the white space after it, so that the parts put together are the text.
const wordsOf = (text: string) => text.match(/\s*\S+\s*|\s+/gu) ?? [];

/** How many words the ends of both texts share from each pair of places on. */
function commonLengths(old: readonly string[], now: readonly string[]): number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () =>
    Array.from({ length: now.length + 1 }, () => 0),
  );
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const [row, below] = [lengths[i] ?? [], lengths[i + 1] ?? []];
      row[j] =
        old[i] === now[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  return lengths;
}

function walk(old: readonly string[], now: readonly string[], lengths: number[][]): WordPart[] {
  const parts: WordPart[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [was, is] = [old[i], now[j]];
    const isLonger = (lengths[i + 1]?.[j] ?? -1) >= (lengths[i]?.[j + 1] ?? -1);
    if (was !== undefined && was === is) {
      parts.push({ text: was, kind: 'same' });
      i += 1;
      j += 1;
    } else if (was !== undefined && (is === undefined || isLonger)) {
      parts.push({ text: was, kind: 'removed' });
      i += 1;
    } else {
      parts.push({ text: is ?? '', kind: 'added' });
      j += 1;
    }
  }
  return parts;
}

function joined(parts: readonly WordPart[]): WordPart[] {
  const whole: WordPart[] = [];
  for (const part of parts.filter(({ text }) => text)) {
    const last = whole.at(-1);
    if (last?.kind === part.kind) last.text += part.text;
    else whole.push({ ...part });
  }
  return whole;
}
