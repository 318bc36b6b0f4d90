import type { RequestLetter } from '@duthao/docx';
import type { Addressee, Round } from '@duthao/protocol';
import type { PaperFacts } from './paperFacts.ts';

/** To whom the letter goes: bodies outside, or units and people of the agency itself. */
export type LetterTo = 'bodies' | 'units';

const isOutside = ({ kind }: Addressee): boolean => kind === 'body';

/** The công văn of a round; undefined when there is nobody whom it would go to. */
export function toRequestLetter(
  round: Round,
  leadUnit: string,
  facts: PaperFacts,
  to?: LetterTo,
): RequestLetter | undefined {
  const { agency, unitCode, today } = facts;
  const whom = to ?? (round.addressees.some(isOutside) ? 'bodies' : 'units');
  const addressees = round.addressees.filter((one) => isOutside(one) === (whom === 'bodies'));
  if (addressees.length === 0) return undefined;
  const [year, month] = today.split('-').map(Number) as [number, number];
  return {
    head: { superior: agency.superior, issuer: agency.name, place: agency.place, month, year },
    code: [agency.code, unitCode].filter(Boolean).join('-'),
    issuer: facts.agencyInText,
    leadUnit,
    archive: ['VT', unitCode].filter(Boolean).join(', '),
    planTitle: facts.planTitle,
    source: facts.source,
    due: round.due,
    note: round.note,
    silence: round.silenceSentence,
    addressees: addressees.map(({ name }) => name),
    isInside: whom === 'units',
    isLegal: round.kind === 'legal',
    signer: facts.leader,
  };
}
