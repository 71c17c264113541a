'use client';
import type { Chart } from 'chart.js';
import { useEffect, useState, type KeyboardEvent, type PointerEvent, type RefObject } from 'react';
import type { ChartConfiguration } from '#lib/charts/configuration.ts';
import { marksOnCanvas } from '#lib/charts/drawing/plot.ts';

// How near to a mark the pointer must be, in pixels of the layout.
const REACH = 24;

const STEPS: Record<string, (current: number, count: number) => number> = {
  ArrowRight: (current, count) => Math.min(current + 1, count - 1),
  ArrowLeft: (current) => Math.max(current - 1, 0),
  ArrowUp: (current, count) => Math.min(current + 1, count - 1),
  ArrowDown: (current) => Math.max(current - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** The walk over the marks of a chart: where each stands, which one is meant, and what moves on to another. */
export function useWalk(
  stage: RefObject<HTMLElement | null>,
  chart: RefObject<Chart<'scatter'> | null>,
  configuration: ChartConfiguration,
) {
  const [current, setCurrent] = useState<number>();
  const marks = () => (chart.current ? marksOnCanvas(chart.current as Chart, configuration) : []);

  const walk = (event: KeyboardEvent) => {
    const next = STEPS[event.key]?.(current ?? -1, marks().length);
    if (next === undefined) return;
    event.preventDefault();
    setCurrent(next);
  };
  const point = ({ clientX, clientY, target }: PointerEvent) => {
    const box = stage.current?.getBoundingClientRect();
    // Over the words themselves they stay, so that they can be read at any size.
    if (!box || (target as Element).closest('[data-tip]')) return;
    const x = ((clientX - box.left) / box.width) * configuration.frame.width;
    const y = ((clientY - box.top) / box.height) * configuration.frame.height;
    const distances = marks().map((mark) => Math.hypot(mark.x - x, mark.y - y));
    const least = Math.min(...distances);
    setCurrent(least < REACH ? distances.indexOf(least) : undefined);
  };
  const leave = () => setCurrent(undefined);
  // A finger that is lifted leaves, and its words stay until another place is touched.
  const leaveWithPointer = ({ pointerType }: PointerEvent) => {
    if (pointerType === 'mouse') leave();
  };

  // Wherever the focus is, Escape takes the words away (WCAG 2.2, 1.4.13).
  const isOpen = current !== undefined;
  useEffect(() => {
    if (!isOpen) return undefined;
    const dismiss = ({ key }: globalThis.KeyboardEvent) => {
      if (key === 'Escape') setCurrent(undefined);
    };
    document.addEventListener('keydown', dismiss);
    return () => document.removeEventListener('keydown', dismiss);
  }, [isOpen]);

  return {
    marks: current === undefined ? [] : marks(),
    current,
    walk,
    point,
    leave,
    leaveWithPointer,
  };
}
