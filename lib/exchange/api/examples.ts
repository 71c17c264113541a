import { ENDPOINTS, type EndpointName } from '#lib/exchange/api/endpoints.ts';
import { listFigures } from '#lib/record/figures.ts';
import { listCrises } from '#lib/record/crises.ts';

export interface EndpointExample {
  name: EndpointName;
  /** Below /api/v1, with what varies in braces. */
  path: string;
  /** The address of something that this record holds; null while it holds none. */
  address: string | null;
}

/** Every address of the API with an example that can be opened, of the figure that was recorded last. */
export async function endpointExamples(): Promise<EndpointExample[]> {
  const [[figure], [crisis]] = await Promise.all([
    listFigures({}, { limit: 1, order: 'recorded' }),
    listCrises(),
  ]);
  const ids: Record<string, string | undefined> = {
    crises: figure?.crisis.slug ?? crisis?.slug,
    series: figure?.series.id,
    figures: figure?.id,
    statements: figure?.statement.id,
    sources: figure?.source.id,
  };
  return ENDPOINTS.map(({ path, name }) => {
    const [, noun = ''] = path.split('/');
    const id = ids[noun];
    const found = !path.includes('{') ? path : id && path.replace(/\{\w+\}/, id);
    return { name, path, address: found ? `/api/v1${found}` : null };
  });
}
