import { METRIC_CODES, METRICS, type Metric } from '#db/metrics.ts';
import type { MeasureType } from '#db/codes.ts';
import { definition, label } from '#lib/messages/labels.ts';
import type { Locale } from '#lib/messages/messages.ts';

export interface MetricDefinition {
  code: Metric;
  name: string;
  definition: string;
  measureTypes: readonly MeasureType[];
  /** The codes of HDX HAPI and of IDMC for the same idea; null where they have none. */
  hapi: string | null;
  idmc: string | null;
}

/** Every metric in words, with the measures that it may have: the same table that the checks of a figure use. */
export function metricDefinitions(locale: Locale): MetricDefinition[] {
  return METRIC_CODES.map((code) => {
    const { measureTypes, hapi, idmc } = METRICS[code];
    const name = label(locale, 'metric', code);
    return { code, name, definition: definition(locale, 'metric', code), measureTypes, hapi, idmc };
  });
}
