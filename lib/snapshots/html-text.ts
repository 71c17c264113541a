import { Parser } from 'htmlparser2';

// What is no text to a reader, and what stands on a line of its own.
const UNREAD = new Set(['script', 'style', 'template', 'noscript']);
const WITHIN_LINES = new Set(
  'a abbr b bdi bdo cite code data dfn em font i kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

export interface HtmlText {
  take(html: string): void;
  /** The text of all that was taken: one line for each block, without the white space of the file. */
  end(): string;
}

/** Reads the words of a web page while its source comes in; scripts and styles are none. */
export function readingHtml(): HtmlText {
  const parts: string[] = [];
  let unread = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (UNREAD.has(name)) unread += 1;
      else if (!WITHIN_LINES.has(name)) parts.push('\n');
    },
    onclosetag(name) {
      if (UNREAD.has(name)) unread -= 1;
      else if (!WITHIN_LINES.has(name)) parts.push('\n');
    },
    ontext(text) {
      if (unread === 0) parts.push(text.replaceAll(/\s+/g, ' '));
    },
  });
  return {
    take: (html) => parser.write(html),
    end() {
      parser.end();
      const lines = parts.join('').split('\n');
      return lines
        .map((line) => line.replaceAll(/\s+/g, ' ').trim())
        .filter(Boolean)
        .join('\n');
    },
  };
}
