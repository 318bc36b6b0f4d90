import type { PlanFlow } from '@duthao/protocol';

type Signer = NonNullable<PlanFlow['signer']>;
/** As the form holds it: an emptied number is an empty text. */
type Draft = Omit<Signer, 'month' | 'year'> & { month: number | string; year: number | string };

const nobody: Signer = {
  authority: '',
  position: '',
  name: '',
  post: '',
  month: null,
  year: null,
  urgency: null,
};

/** The form as it begins: what the newest version says. */
export function signerDraft(signer: Signer | null): Draft {
  const { month, year, ...rest } = signer ?? nobody;
  return { ...rest, month: month ?? '', year: year ?? '' };
}

/** What the form says otherwise than the newest version. */
export function signerChanges(signer: Signer | null, draft: Draft): Record<string, unknown> {
  const before = new Map<string, unknown>(Object.entries(signer ?? {}));
  const written = Object.entries(draft).map(([name, value]): [string, unknown] => [
    name,
    typeof value === 'string' ? value.normalize('NFC').trim() : value,
  ]);
  const isKept = ([name, value]: [string, unknown]): boolean =>
    value === (before.get(name) ?? (name === 'urgency' ? null : '')) ||
    ((name === 'month' || name === 'year') && value === '');
  return Object.fromEntries(written.filter((one) => !isKept(one)));
}
