// A figure with everything that must travel with it: the words, the document, the three organizations, its relations.
import type {
  FigurePlace,
  FigureRow,
  Location,
  Organization,
  Source,
  Statement,
  Relation,
  Series,
} from '#lib/record/shapes.ts';

export type OrganizationRef = Pick<Organization, 'id' | 'slug' | 'name' | 'shortName' | 'kind'>;

export interface ReportedPlace extends FigurePlace {
  location: Pick<Location, 'id' | 'name' | 'names' | 'level' | 'code' | 'locationCode'>;
  /** The country, governorate and district it lies in (itself when it is one); null above that level. */
  country: { code: string | null; name: string } | null;
  admin1: { code: string | null; name: string } | null;
  admin2: { code: string | null; name: string } | null;
}

export interface ReportedRelation extends Pick<
  Relation,
  'id' | 'type' | 'dimension' | 'exhaustive' | 'note'
> {
  fromId: string;
  toId: string;
}

export interface ReportedFigure extends FigureRow {
  series: Pick<
    Series,
    'id' | 'slug' | 'name' | 'measureType' | 'fixedStart' | 'fixedStartAccuracy' | 'breaks'
  >;
  crisis: { id: string; slug: string; name: string };
  statement: Pick<
    Statement,
    | 'id'
    | 'kind'
    | 'quote'
    | 'quotePrefix'
    | 'quoteSuffix'
    | 'language'
    | 'locator'
    | 'translation'
    | 'translatedBy'
    | 'speakerRole'
    | 'speakerName'
    | 'saidOn'
    | 'saidOnAccuracy'
    | 'saidBasis'
  >;
  source: Pick<
    Source,
    | 'id'
    | 'kind'
    | 'title'
    | 'authors'
    | 'url'
    | 'archiveUrl'
    | 'publishedOn'
    | 'publishedOnAccuracy'
    | 'language'
    | 'licence'
    | 'accessedOn'
  >;
  publisher: OrganizationRef;
  attributed: OrganizationRef;
  originating: OrganizationRef;
  places: ReportedPlace[];
  /** Every relation that it stands in, from or to it. */
  relations: ReportedRelation[];
}
