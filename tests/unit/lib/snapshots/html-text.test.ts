import { expect, it } from 'vitest';
import { readingHtml } from '#lib/snapshots/html-text.ts';

function textOf(...parts: string[]): string {
  const reading = readingHtml();
  for (const part of parts) reading.take(part);
  return reading.end();
}

it('reads the words of a page line by line, wherever it is cut in two', () => {
  const page =
    '<title>Hawija</title><div>The <b>85,000</b>\n  civilians,&nbsp;some<br>40,000 children</div><p>&#1575;&amp;';
  const expected = 'Hawija\nThe 85,000 civilians, some\n40,000 children\nا&';
  expect(textOf(page)).toBe(expected);
  for (let at = 1; at < page.length; at += 1)
    expect(textOf(page.slice(0, at), page.slice(at))).toBe(expected);
});

it('reads no script and no style as words', () => {
  expect(
    textOf('a<style>p{}</style><script>if (1<2) alert("b")</script><template>c</template>d'),
  ).toBe('ad');
});
