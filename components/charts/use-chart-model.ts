'use client';
import { useEffect, useState } from 'react';
import type { PictureShape } from '#lib/charts/frame.ts';
import type { ChartModel } from '#lib/charts/shapes.ts';

/** The model of a chart and the typeface of the page once both are there; undefined until then and when it fails. */
export function useChartModel(src: string): ChartModel | undefined {
  const [model, setModel] = useState<ChartModel>();
  useEffect(() => {
    const leaving = new AbortController();
    // The picture is already there: without the model the reader loses nothing but the walk over its marks.
    Promise.all([
      fetch(src, { signal: leaving.signal }).then((answer) =>
        answer.ok ? answer.json() : undefined,
      ),
      document.fonts.ready,
    ]).then(
      ([found]) => setModel(found as ChartModel | undefined),
      () => undefined,
    );
    return () => leaving.abort();
  }, [src]);
  return model;
}

/** Which picture the page shows at the width of the screen. */
export function usePictureShape(): PictureShape {
  const [shape, setShape] = useState<PictureShape>('wide');
  useEffect(() => {
    const narrow = matchMedia('(max-width: 640px)');
    const follow = () => setShape(narrow.matches ? 'square' : 'wide');
    follow();
    narrow.addEventListener('change', follow);
    return () => narrow.removeEventListener('change', follow);
  }, []);
  return shape;
}
