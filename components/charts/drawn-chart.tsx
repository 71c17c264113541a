'use client';
import {
  Chart as ChartJs,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
} from 'chart.js';
import { useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { Chart } from 'react-chartjs-2';
import styles from '#components/charts/charts.module.css';
import { useChartModel, usePictureShape } from '#components/charts/use-chart-model.ts';
import { chartConfiguration } from '#lib/charts/configuration.ts';
import { marksOnCanvas } from '#lib/charts/drawing/plot.ts';
import type { PictureShape } from '#lib/charts/frame.ts';
import { withDrawing } from '#lib/charts/plugins.ts';
import type { ChartModel } from '#lib/charts/shapes.ts';

ChartJs.register(LinearScale, LineController, LineElement, PointElement, ScatterController);

/** The canvas over the picture of a chart: the same drawing, whose marks answer to the pointer and the arrow keys. */
export default function DrawnChart({ src, label }: { src: string; label: string }) {
  const model = useChartModel(src);
  const shape = usePictureShape();
  if (!model?.panels.length) return null;
  return <Canvas key={shape} model={model} shape={shape} label={label} />;
}

interface CanvasProps {
  model: ChartModel;
  shape: PictureShape;
  label: string;
}

function Canvas({ model, shape, label }: CanvasProps) {
  const stage = useRef<HTMLDivElement>(null);
  const [typeface] = useState(() => getComputedStyle(document.body).fontFamily);
  const chart = useRef<ChartJs<'scatter'>>(null);
  const [current, setCurrent] = useState<number>();
  const configuration = useMemo(() => chartConfiguration(model, shape), [model, shape]);
  const settings = useMemo(() => withDrawing(configuration, typeface), [configuration, typeface]);
  const { frame } = configuration;
  const marks = chart.current ? marksOnCanvas(chart.current as ChartJs, configuration) : [];
  const here = current === undefined ? undefined : marks[current];

  const walk = (event: KeyboardEvent) => {
    const next = STEPS[event.key]?.(current ?? -1, marks.length);
    if (next === undefined) return;
    event.preventDefault();
    setCurrent(next);
  };
  const point = (event: PointerEvent) => {
    const box = stage.current?.getBoundingClientRect();
    if (!box) return;
    const x = ((event.clientX - box.left) / box.width) * frame.width;
    const y = ((event.clientY - box.top) / box.height) * frame.height;
    const distances = marks.map((mark) => Math.hypot(mark.x - x, mark.y - y));
    const least = Math.min(...distances);
    setCurrent(least < 24 ? distances.indexOf(least) : undefined);
  };

  return (
    <>
      <div
        ref={stage}
        className={styles.drawing}
        role="group"
        aria-label={label}
        tabIndex={0}
        onKeyDown={walk}
        onPointerMove={point}
        onPointerLeave={() => setCurrent(undefined)}
        onBlur={() => setCurrent(undefined)}
      >
        <Chart
          ref={chart}
          type="scatter"
          data={settings.data}
          options={{ ...settings.options, devicePixelRatio: ratioOf(stage.current, frame.width) }}
          plugins={settings.plugins ?? []}
          width={frame.width}
          height={frame.height}
          style={{ inlineSize: '100%', blockSize: '100%', width: '100%', height: '100%' }}
          aria-hidden="true"
        />
        {here && (
          <>
            <span
              className={styles.pointer}
              style={{
                left: `${(here.x / frame.width) * 100}%`,
                top: `${(here.y / frame.height) * 100}%`,
              }}
            />
            <span className={styles.tip} style={besides(here, frame)}>
              {here.mark.status}
            </span>
          </>
        )}
      </div>
      <output className={styles.status} aria-live="polite">
        {here?.mark.status}
      </output>
    </>
  );
}

const STEPS: Record<string, (current: number, count: number) => number> = {
  ArrowRight: (current, count) => Math.min(current + 1, count - 1),
  ArrowLeft: (current) => Math.max(current - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
};

// On the side of the mark where there is more room.
function besides({ x, y }: { x: number; y: number }, frame: { width: number; height: number }) {
  const top = `calc(${(y / frame.height) * 100}% + 14px)`;
  return x > frame.width / 2
    ? { top, right: `${(1 - x / frame.width) * 100}%` }
    : { top, left: `${(x / frame.width) * 100}%` };
}

const ratioOf = (stage: HTMLElement | null, width: number) =>
  Math.min(3, devicePixelRatio * ((stage?.clientWidth ?? width) / width));
