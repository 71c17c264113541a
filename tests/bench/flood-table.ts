import type { Flooded, MeasuredFlood, MeasuredReading } from '#tests/bench/measure-flood.ts';

/** The measured floods as a table, each with what it changes for readers as a ratio. */
export function floodTable({ quiet, fromOne, fromMany }: MeasuredFlood): string {
  const row = (what: string, of: (reading: MeasuredReading) => number) => {
    const during = (flood: Flooded) =>
      `${of(flood).toFixed(1)} (${(of(flood) / of(quiet)).toFixed(2)} ×)`;
    return `| ${what} | ${of(quiet).toFixed(1)} | ${during(fromOne)} | ${during(fromMany)} |`;
  };
  const answers = ({ answers: told }: Flooded) =>
    Object.entries(told)
      .map(([status, count]) => `${count} × ${status}`)
      .join(', ');
  return [
    '| the front page beside 200 sign-ins a second | quiet | all from one network | each from another |',
    '| --- | ---: | ---: | ---: |',
    row('served to eight who ask again at once, /s', ({ served }) => served),
    row('40 readers a second: 95 % wait at most, ms', ({ p95 }) => p95),
    row('95 % of the timers are late by at most, ms', ({ lag }) => lag.p95),
    row('the latest, ms', ({ lag }) => lag.most),
    `| answers to the sign-ins | | ${answers(fromOne)} | ${answers(fromMany)} |`,
  ].join('\n');
}
