import { expect, it } from 'vitest';
import { captureNews, readCaptureNews } from '#app/desk/captures/news.ts';
import captures from '#lib/messages/en/captures.json' with { type: 'json' };

const told = (address: string) =>
  readCaptureNews(Object.fromEntries(new URL(address, 'http://x').searchParams));

it('tells across a redirect what was refused, with its size and the mend', () => {
  const values = { size: 31_250_000, most: 25_000_000 };
  const address = captureNews('/desk/submissions/A', 'captureTooLarge', values);
  expect(address).toBe(
    '/desk/submissions/A?copy=captureTooLarge&size=31250000&most=25000000#copies',
  );
  expect(told(address)).toMatchObject({ isProblem: true });
  expect(told(address)?.sentence).toMatch(
    /^File: it has 31\.3 MB, and at most 25 MB are kept\. Save/,
  );
  expect(told('/?copy=kept')).toMatchObject({ isProblem: false });
});

it('says nothing that a link could put into our mouth', () => {
  expect(told('/?copy=constructor')).toBeNull();
  expect(told('/?copy=Call+this+number')).toBeNull();
  const forged = told('/?copy=captureUnexpected&number=<b>call</b>&size=x');
  expect(forged?.sentence).not.toContain('call');
});

it('has a sentence for each problem, with what it is about', () => {
  for (const problem of Object.keys(captures.problems))
    expect(
      told(captureNews('/', problem, { size: 1, most: 2, number: '0a1b2c3d' }))?.sentence,
    ).toMatch(/^(File|Reason for the change): .*\.$/);
});
