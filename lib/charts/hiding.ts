import type { ChartConfiguration } from '#lib/charts/configuration.ts';

/**
 * The same drawing without the marks of some sources: frame and scales stay where they are, and a line inside the
 * picture says what is missing. Nothing changes when no source is hidden.
 */
export function withoutSources(
  configuration: ChartConfiguration,
  hidden: ReadonlySet<string>,
  notice: string,
): ChartConfiguration {
  if (hidden.size === 0) return configuration;
  const { model, data } = configuration;
  const isShown = ({ sourceId }: { sourceId: string }) => !hidden.has(sourceId);
  const panels = model.panels.map((panel) => ({
    ...panel,
    marks: panel.marks.filter(isShown),
    steps: panel.steps.filter(isShown),
    gaps: panel.sourceIds.every((id) => hidden.has(id)) ? [] : panel.gaps,
  }));
  return {
    ...configuration,
    model: { ...model, panels },
    data: { datasets: data.datasets.filter(({ label }) => !hidden.has(label)) },
    notice,
  };
}
