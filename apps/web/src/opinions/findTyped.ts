/** A place of the chooser. */
export interface PlaceOption {
  readonly value: string;
  readonly label: string;
}

/** The place that typed words mean: the one called so, else the first that begins so, or holds them; none for no words. */
export function findTyped(typed: string, options: readonly PlaceOption[]): PlaceOption | undefined {
  const words = fold(typed);
  if (words === '') return undefined;
  return (
    options.find(({ label }) => fold(label) === words) ??
    options.find(({ label }) => ` ${fold(label)} `.includes(` ${words} `)) ??
    options.find(({ label }) => fold(label).includes(words))
  );
}

const fold = (text: string): string =>
  text.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();
