// Reads and fills the fields of a form that is on the page, whichever form it is.

export type Values = Record<string, string>;

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The one unseen field that belongs to what was typed: the id of what the form makes. */
const CHOSEN_ID = 'newId';

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLSelectElement ||
        element instanceof HTMLTextAreaElement) &&
      element.name !== '' &&
      !/^(\$|take\.|near:)/.test(element.name) &&
      (element.type !== 'hidden' || element.name === CHOSEN_ID),
  );
}

const isTicked = (control: Control): boolean | undefined =>
  control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')
    ? control.checked
    : undefined;

/** What every field of the form holds; an empty text for a box that is not ticked. */
export function valuesIn(form: HTMLFormElement): Values {
  const values: Values = {};
  for (const control of controlsOf(form)) {
    const ticked = isTicked(control);
    if (ticked === false) values[control.name] ??= '';
    else values[control.name] = control.value;
  }
  return values;
}

/** Whether a field holds something else than the page came with: typed before the page's scripts ran, or put back. */
export const isTouched = (form: HTMLFormElement): boolean => controlsOf(form).some(isChanged);

function isChanged(control: Control): boolean {
  if (control instanceof HTMLSelectElement) {
    const options = [...control.options];
    const first = Math.max(
      0,
      options.findLastIndex((option) => option.defaultSelected),
    );
    return control.selectedIndex !== first;
  }
  if (isTicked(control) === undefined) return control.value !== control.defaultValue;
  return control instanceof HTMLInputElement && control.checked !== control.defaultChecked;
}

/** Puts the values into the form as if they had been typed. */
export function fill(form: HTMLFormElement, values: Values): void {
  for (const control of controlsOf(form)) {
    const value = values[control.name];
    if (value === undefined) continue;
    if (isTicked(control) === undefined) write(control, value);
    else (control as HTMLInputElement).checked = control.value === value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

// Past React's own record of the value, so that a field that it watches hears of the change.
function write(control: Control, value: string) {
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set;
  setter?.call(control, value);
}

/** What the field is called in the form; undefined for one that the form does not show. */
export function labelIn(form: HTMLFormElement, name: string): string | undefined {
  const control = controlsOf(form).find((one) => one.name === name && one.type !== 'hidden');
  const group = control?.type === 'radio' && control.closest('fieldset')?.querySelector('legend');
  return (group || control?.labels?.[0])?.textContent?.trim();
}

/** The value as the form shows it: the words of a choice, the text itself otherwise. */
export function wordsIn(form: HTMLFormElement, name: string, value: string): string {
  const control = controlsOf(form).find((one) => one.name === name);
  if (!(control instanceof HTMLSelectElement)) return value;
  const option = [...control.options].find((one) => one.value === value);
  return value && option ? option.text : value;
}
