// One form that is being typed: what is sent when, what stands about it, and what is offered.
import { fill, isTouched, valuesIn, type Values } from '#components/desk/typed/form-values.ts';
import { offerOf, type Offer } from '#components/desk/typed/offer.ts';
import {
  forgetMadeOnDevice,
  forgetOnDevice,
  keepOnDevice,
  keptOnDevice,
} from '#components/desk/typed/on-device.ts';
import {
  dropTyped,
  sendTyped,
  type Answer,
  type OnServer,
} from '#components/desk/typed/send-typed.ts';

/** What is said about typing; `{time}` stands where a time of day goes. */
export type TypingWords = Record<
  | 'saved'
  | 'offline'
  | 'ended'
  | 'busy'
  | 'notKept'
  | 'confidential'
  | 'refused'
  | 'choose'
  | 'title'
  | 'tabTitle'
  | 'field'
  | 'inForm'
  | 'onServer'
  | 'onDevice'
  | 'elsewhere'
  | 'use'
  | 'drop'
  | 'nothing',
  string
>;

export interface Typing {
  /** The id of the person, so that nobody else on this device is offered the text. */
  person: string;
  /** The address of the page with the form. */
  page: string;
  /** What the server keeps of the form, typed at another time or on another device. */
  kept: OnServer | null;
  /** Whether the document is confidential: then nothing is kept on this device. */
  isConfidential: boolean;
  /** The ids of the draft and of what it holds: what made them is not offered again. */
  made: readonly string[];
  words: TypingWords;
}

export interface Shown {
  status: string;
  offer: Offer | null;
}

// Milliseconds: from the last key to the server, and from a failure to the next attempt.
const PAUSE = 800;
const TRY_AGAIN = 5000;

export class TypingSession {
  readonly #typing: Typing;
  readonly #show: (shown: Partial<Shown>) => void;
  readonly #tab = Math.random().toString(36).slice(2, 10);
  #form: () => HTMLFormElement | null = () => null;
  #version: number;
  #offered: Offer | null = null;
  #isSending = false;
  #isLeaving = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(typing: Typing, show: (shown: Partial<Shown>) => void) {
    this.#typing = typing;
    this.#show = show;
    this.#version = typing.kept?.version ?? 0;
  }

  /** Hears what happens to the form in the box, also when an answer has drawn it anew; gives the end of it. */
  listen(box: HTMLElement): () => void {
    this.#form = () => box.querySelector('form');
    const typed = () => this.#typed();
    const sent = ({ formData }: FormDataEvent) => {
      // The form itself is on its way; what was typed last need not follow it.
      clearTimeout(this.#timer);
      formData.set('kept', this.#typing.page);
      formData.set('keptVersion', String(this.#version));
    };
    const again = () => this.#later(0);
    const leaving = () => {
      this.#isLeaving = true;
    };
    this.#offerWhatIsKept();
    box.addEventListener('input', typed);
    box.addEventListener('formdata', sent);
    window.addEventListener('online', again);
    window.addEventListener('beforeunload', leaving);
    // The first keys may have come before this was here to hear them.
    const form = this.#form();
    if (form && isTouched(form)) this.#typed();
    return () => {
      clearTimeout(this.#timer);
      box.removeEventListener('input', typed);
      box.removeEventListener('formdata', sent);
      window.removeEventListener('online', again);
      window.removeEventListener('beforeunload', leaving);
    };
  }

  /** Goes on with these values, whichever version they are from. */
  use(values: Values): void {
    this.#release();
    const form = this.#form();
    if (form) fill(form, values);
  }

  /** Goes on with what the form holds. */
  drop(): void {
    const isOfBefore = this.#offered?.title === this.#typing.words.title;
    this.#release();
    if (!isOfBefore) return this.#later(0);
    void dropTyped(this.#typing.page, this.#version);
    this.#version = 0;
  }

  #typed() {
    const form = this.#form();
    if (!form) return;
    if (!this.#offered) this.#keep(valuesIn(form));
    this.#later(PAUSE);
  }

  #later(pause: number) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send(), pause);
  }

  async #send() {
    const form = this.#form();
    if (!form || this.#offered) return;
    if (this.#isSending) return this.#later(PAUSE);
    this.#isSending = true;
    const fields = valuesIn(form);
    const answer = await sendTyped({ page: this.#typing.page, version: this.#version, fields });
    this.#isSending = false;
    if (answer.kind === 'saved') this.#saved(answer.kept, fields);
    else if (answer.kind === 'elsewhere') this.#typedElsewhere(answer.kept);
    else this.#failed(answer.kind, fields);
  }

  #saved({ version, time }: OnServer, sent: Values) {
    const { person, page, words } = this.#typing;
    this.#version = version;
    this.#show({ status: at(words.saved, time) });
    const form = this.#form();
    // What was typed while this was on its way is still to be confirmed.
    if (form && JSON.stringify(valuesIn(form)) !== JSON.stringify(sent)) return this.#later(PAUSE);
    // The page that comes next may have been read from the server before this was saved.
    if (!this.#isLeaving) forgetOnDevice(person, page, this.#tab);
    document.dispatchEvent(new Event('typing-saved'));
  }

  #typedElsewhere(theirs: OnServer | null) {
    const { words } = this.#typing;
    const form = this.#form();
    this.#version = theirs?.version ?? 0;
    const others = theirs
      ? [{ title: at(words.elsewhere, theirs.time), values: theirs.fields }]
      : [];
    const titles = { title: words.tabTitle, inForm: words.inForm };
    const offer = form && offerOf(form, { ...titles, others, first: 0 });
    if (offer) this.#hold(offer);
    else this.#later(PAUSE);
  }

  #failed(kind: Exclude<Answer['kind'], 'saved' | 'elsewhere'>, sent: Values) {
    const { words } = this.#typing;
    const form = this.#form();
    const isOnDevice = this.#keep(form ? valuesIn(form) : sent);
    const lost = this.#isConfidential(sent) ? words.confidential : words.notKept;
    const isLost = !isOnDevice && (kind === 'offline' || kind === 'busy');
    this.#show({ status: isLost ? lost : words[kind] });
    if (kind !== 'refused') this.#later(TRY_AGAIN);
  }

  #isConfidential(values: Values) {
    return this.#typing.isConfidential || (values.confidentiality ?? 'public') !== 'public';
  }

  #keep(values: Values): boolean {
    const { person, page } = this.#typing;
    if (!this.#isConfidential(values))
      return keepOnDevice(person, page, this.#tab, { values, at: Date.now() });
    forgetOnDevice(person, page);
    return false;
  }

  #offerWhatIsKept() {
    const { person, page, kept, words } = this.#typing;
    const form = this.#form();
    if (!form || this.#offered) return;
    forgetMadeOnDevice(this.#typing.made);
    const onServer = kept ? [{ title: at(words.onServer, kept.time), values: kept.fields }] : [];
    const onDevice = keptOnDevice(person, page).toReversed();
    const others = [
      ...onServer,
      ...onDevice.map((one) => ({
        title: at(words.onDevice, new Date(one.at).toISOString().slice(11, 16)),
        values: one.values,
      })),
    ];
    const titles = { title: words.title, inForm: words.inForm };
    const offer = offerOf(form, { ...titles, others, first: others.length });
    if (offer) this.#hold(offer);
    else forgetOnDevice(person, page);
  }

  #hold(offer: Offer) {
    this.#offered = offer;
    this.#show({ offer, status: this.#typing.words.choose });
  }

  #release() {
    this.#offered = null;
    this.#show({ offer: null, status: '' });
    forgetOnDevice(this.#typing.person, this.#typing.page);
  }
}

const at = (sentence: string, time: string) => sentence.replace('{time}', time);
