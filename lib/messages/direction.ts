const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ckb', 'ps', 'ur', 'yi', 'dv', 'sd', 'ug']);

/** Which way the writing of a language runs, for its own `dir` and for the side of a value axis. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
