import type { LetterheadAttrs } from './parts/readLetterhead.ts';
import type { Recognised } from './parts/recognised.ts';

const FIELD = 'Cơ quan ban hành';

/** Our writer keeps the issuer as it stands in running text among the file's own fields. */
export function withIssuerInText(
  found: Recognised,
  properties: Readonly<Record<string, string>>,
): Recognised {
  const written = properties[FIELD];
  if (!written) return found;
  const { decision } = found;
  if (decision)
    return { ...found, decision: { ...decision, letterhead: named(decision.letterhead, written) } };
  return { ...found, letterhead: named(found.letterhead, written) };
}

function named(head: LetterheadAttrs, written: string): LetterheadAttrs {
  const isSame = (head.issuer ?? '').replace(/\s+/gu, ' ') === written;
  return isSame || head.issuerInText ? head : { ...head, issuerInText: written };
}
