// Whose number it is, who said it and who printed it: three organizations, named apart where they differ.
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { OrganizationRef, ReportedFigure } from '#lib/record/reported-figure.ts';
import type { SentencePart, Slots } from '#lib/sentences/parts.ts';

export type Attributed = Pick<ReportedFigure, 'originating' | 'attributed' | 'publisher' | 'basis'>;

/** "according to the United Nations, reported by Reuters"; "according to a count by …" where the source counted. */
export function attributionMessage(locale: Locale, figure: Attributed, slots: Slots): string {
  const say = translate(locale, 'words');
  const { originating, attributed, publisher, basis } = figure;
  const name = (organization: OrganizationRef) =>
    slots.hold(...organizationParts(locale, organization));
  const chain = [say('attribution.by', { who: name(originating), basis })];
  if (attributed.id !== originating.id) {
    const isPublisher = attributed.id === publisher.id;
    chain.push(
      say(isPublisher ? 'attribution.reportedBy' : 'attribution.citedBy', {
        who: name(attributed),
      }),
    );
  }
  if (publisher.id !== attributed.id && publisher.id !== originating.id) {
    chain.push(say('attribution.reportedBy', { who: name(publisher) }));
  }
  return chain.join(say('attribution.separator'));
}

/** The name of an organization as it stands in a sentence, with its article: "the" + "International Rescue Committee". */
export function organizationParts(locale: Locale, { name, slug }: OrganizationRef): SentencePart[] {
  const [bare, article] = ARTICLES[locale](name);
  const part: SentencePart = { kind: 'organization', text: bare, ref: slug };
  return article === '' ? [part] : [{ kind: 'text', text: `${article} ` }, part];
}

// English names of bodies take the article ("the Norwegian Refugee Council"), proper names do not ("Save the Children").
const BODY =
  /\b(agency|army|assistance mission|association|authorit(y|ies)|bureau|cent(er|re)|cluster|coalition|command|commission|committee|consortium|corps|council|court|department|directorate|federation|forces?|fund|government|high commissioner|initiative|institute|matrix|ministry|mission|morgue|nations|network|observatory|office|organi[sz]ation|parliament|police|press|programme|project|red crescent|red cross|services?|society|task force|teams?|tribunal|union|university)\b/i;
const NO_BODY = /^(middle east|international medical|mercy) |france-presse|news\b|^a /i;
const OWNED = /^\S+[’']s /;

const ARTICLES: Record<Locale, (name: string) => [bare: string, article: string]> = {
  en: (name) => {
    if (/^the /i.test(name)) return [name, ''];
    if (/^source not named$/i.test(name)) return [name.toLowerCase(), 'a'];
    return [name, BODY.test(name) && !NO_BODY.test(name) && !OWNED.test(name) ? 'the' : ''];
  },
};
