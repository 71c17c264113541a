import { ringDots, traceArrow, traceMarker, type Pen } from '#lib/charts/drawing/markers.ts';
import { KEY_LOOKS } from '#lib/charts/drawing/draw-frame.ts';
import type { KeyEntry } from '#lib/charts/shapes.ts';

/** One sign of the key, drawn with the same lines as the chart; its words stand beside it. */
export function MarkSign({ entry }: { entry: KeyEntry }) {
  const look = KEY_LOOKS[entry.sign];
  const drawing = DRAWINGS[entry.sign];
  const y = look?.arrow === 'up' ? 13 : look?.arrow === 'down' ? 7 : 10;
  const radius = look?.arrow ? 3.2 : look?.isSubset ? 3 : 4;
  const isForward = look?.kind === 'forward';
  const isOpen = look?.fill === 'open' || isForward;
  return (
    <svg
      width={20}
      height={20}
      viewBox="0 0 20 20"
      fill="none"
      stroke={entry.colour}
      strokeWidth={1.5}
      aria-hidden="true"
    >
      {drawing && <path d={drawing} />}
      <Bar entry={entry} />
      {look?.arrow && (
        <path
          d={pathOf((pen) =>
            traceArrow(pen, look.arrow ?? 'up', 10, look.arrow === 'up' ? y - 3 : y + 3, 7),
          )}
        />
      )}
      {look && (
        <path
          d={pathOf((pen) => traceMarker(pen, isForward ? 'diamond' : entry.shape, 10, y, radius))}
          fill={isOpen ? 'var(--paper)' : entry.colour}
          strokeDasharray={isForward ? '3 2' : undefined}
        />
      )}
      {look?.ring === 'thin' && (
        <path d={pathOf((pen) => traceMarker(pen, entry.shape, 10, y, 6.4))} strokeWidth={0.8} />
      )}
      {look?.ring === 'dotted' &&
        ringDots(10, y, 8).map(([x, dotY]) => (
          <circle key={`${x} ${dotY}`} cx={x} cy={dotY} r={0.8} fill={entry.colour} stroke="none" />
        ))}
    </svg>
  );
}

function Bar({ entry: { sign, colour } }: { entry: KeyEntry }) {
  if (!sign.endsWith('bar')) return null;
  const isPale = sign === 'estimate_bar' || sign === 'about_bar';
  return (
    <>
      <rect
        x={4}
        y={4}
        width={12}
        height={12}
        strokeWidth={1}
        strokeDasharray={sign === 'about_bar' ? '2 2' : undefined}
        fill={colour}
        fillOpacity={isPale ? 0.25 : 0.75}
      />
      {sign === 'exact_bar' && <rect x={4} y={4} width={12} height={4} fill={colour} />}
      {sign === 'part_bar' && <rect x={8} y={10} width={4} height={6} fill={colour} />}
    </>
  );
}

const DRAWINGS: Partial<Record<KeyEntry['sign'], string>> = {
  range: 'M6 3h8M10 3v14M6 17h8',
  best: 'M6 3h8M10 3v14M6 17h8',
  foot_tick: 'M10 6v9',
  zero: 'M1 10h18',
  period: 'M1 7v6M1 10h18M19 7v6',
  span: 'M1 7v6M1 10h18M19 7v6',
  subset: 'M10 0v2M10 4v2',
  step: 'M2 14h8V6h8',
  gap: 'M1 16 15 2M6 18 18 6M1 9l7-7',
  break: 'M10 2v4M10 8v4M10 14v4',
};

// The same calls that draw on a canvas, written down as the path of an SVG.
function pathOf(trace: (pen: Pen) => void): string {
  const path: string[] = [];
  const short = (...numbers: number[]) => numbers.map((number) => number.toFixed(1)).join(' ');
  trace({
    moveTo: (x, y) => path.push(`M${short(x, y)}`),
    lineTo: (x, y) => path.push(`L${short(x, y)}`),
    bezierCurveTo: (...points) => path.push(`C${short(...points)}`),
    closePath: () => path.push('Z'),
  });
  return path.join('');
}
