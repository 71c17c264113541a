'use client';
import {
  Chart as ChartJs,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
} from 'chart.js';
import { useMemo, useRef, useState, type RefObject } from 'react';
import { Chart } from 'react-chartjs-2';
import styles from '#components/charts/charts.module.css';
import { hiddenWords, SourceChoice, type ChoiceWords } from '#components/charts/source-choice.tsx';
import { useChartModel, usePictureShape } from '#components/charts/use-chart-model.ts';
import { useWalk } from '#components/charts/use-walk.ts';
import { chartConfiguration, type ChartConfiguration } from '#lib/charts/configuration.ts';
import type { MarkOnCanvas } from '#lib/charts/drawing/plot.ts';
import type { Frame } from '#lib/charts/frame.ts';
import { withoutSources } from '#lib/charts/hiding.ts';
import { withDrawing } from '#lib/charts/plugins.ts';

ChartJs.register(LinearScale, LineController, LineElement, PointElement, ScatterController);

interface DrawnChartProps {
  src: string;
  label: string;
  words: ChoiceWords;
  /** How wide the picture is on the page, in pixels. */
  width: number;
}

/** The canvas over the picture of a chart: the same drawing, whose marks answer to the pointer and the arrow keys. */
export default function DrawnChart({ src, label, words, width }: DrawnChartProps) {
  const model = useChartModel(src);
  const shape = usePictureShape();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const configuration = useMemo(
    () =>
      model &&
      withoutSources(chartConfiguration(model, shape), hidden, hiddenWords(model, hidden, words)),
    [model, shape, hidden, words],
  );
  if (!model?.panels.length || !configuration) return null;
  return (
    <>
      <Canvas
        // Drawn anew: react-chartjs-2 keeps the plugins of the first drawing.
        key={`${shape} ${[...hidden].join(' ')}`}
        configuration={configuration}
        label={label}
        width={width}
      />
      {model.sources.length > 1 && (
        <SourceChoice model={model} hidden={hidden} words={words} onChange={setHidden} />
      )}
    </>
  );
}

interface CanvasProps {
  configuration: ChartConfiguration;
  label: string;
  width: number;
}

function Canvas({ configuration, label, width }: CanvasProps) {
  const stage = useRef<HTMLDivElement>(null);
  const chart = useRef<ChartJs<'scatter'>>(null);
  const { frame, model } = configuration;
  const { marks, current, walk, point, leave, leaveWithPointer } = useWalk(
    stage,
    chart,
    configuration,
  );
  const here = current === undefined ? undefined : marks[current];
  return (
    <>
      <div
        ref={stage}
        className={styles.drawing}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={1}
        aria-valuemax={model.panels.reduce((sum, panel) => sum + panel.marks.length, 0)}
        aria-valuenow={(current ?? 0) + 1}
        aria-valuetext={here?.mark.status ?? model.title}
        onKeyDown={walk}
        onPointerDown={point}
        onPointerMove={point}
        onPointerLeave={leaveWithPointer}
        onBlur={leave}
      >
        <Drawing chart={chart} width={width} configuration={configuration} />
        {here && <Pointer {...here} frame={frame} />}
      </div>
      <p className={styles.status} aria-hidden="true">
        {here?.mark.status}
      </p>
    </>
  );
}

interface DrawingProps {
  chart: RefObject<ChartJs<'scatter'> | null>;
  /** How wide it is on the page. */
  width: number;
  configuration: ChartConfiguration;
}

function Drawing({ chart, width, configuration }: DrawingProps) {
  const { frame } = configuration;
  const settings = useMemo(
    () => withDrawing(configuration, getComputedStyle(document.body).fontFamily),
    [configuration],
  );
  // As many pixels as the screen has for the picture, whatever its layout is.
  const options = useMemo(
    () => ({ ...settings.options, devicePixelRatio: sharpness(width / frame.width) }),
    [settings, width, frame],
  );
  return (
    <Chart
      ref={chart}
      type="scatter"
      data={settings.data}
      options={options}
      plugins={settings.plugins ?? []}
      width={frame.width}
      height={frame.height}
      style={{ width: '100%', height: '100%' }}
      aria-hidden="true"
    />
  );
}

const sharpness = (size: number) => Math.min(3, Math.max(1, devicePixelRatio * size));

function Pointer({ mark, x, y, frame }: MarkOnCanvas & { frame: Frame }) {
  const left = `${(x / frame.width) * 100}%`;
  const top = `${(y / frame.height) * 100}%`;
  const below = `calc(${top} + 14px)`;
  // On the side of the mark where there is more room.
  const place =
    x > frame.width / 2
      ? { top: below, right: `${(1 - x / frame.width) * 100}%` }
      : { top: below, left };
  return (
    <>
      <span className={styles.pointer} style={{ left, top }} />
      <span className={styles.tip} style={place} data-tip="">
        <bdi>{mark.status}</bdi>
      </span>
    </>
  );
}
