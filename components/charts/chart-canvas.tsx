'use client';
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import styles from '#components/charts/charts.module.css';
import type { ChoiceWords } from '#components/charts/source-choice.tsx';

// Chart.js and all that draws is fetched only when a reader comes near a chart.
const DrawnChart = lazy(() => import('#components/charts/drawn-chart.tsx'));

interface ChartCanvasProps {
  /** Where the model of the chart is. */
  src: string;
  /** What the keyboard walk over the marks is called. */
  label: string;
  /** What the boxes say that hide and show sources. */
  words: ChoiceWords;
  /** The picture, which stays for print and where nothing else is wanted. */
  children: ReactNode;
}

/** The picture of a chart; once it is near the screen, a canvas over it whose marks can be walked over. */
export function ChartCanvas({ src, label, words, children }: ChartCanvasProps) {
  const stage = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number>();

  useEffect(() => {
    if (!stage.current || savesData()) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setWidth(entry.boundingClientRect.width);
      },
      { rootMargin: '200px' },
    );
    observer.observe(stage.current);
    return () => observer.disconnect();
  }, []);

  return (
    <div ref={stage} className={styles.stage}>
      {children}
      {width !== undefined && (
        <Suspense fallback={null}>
          <DrawnChart src={src} label={label} words={words} width={width} />
        </Suspense>
      )}
    </div>
  );
}

function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}
