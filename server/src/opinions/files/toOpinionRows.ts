import type { OpinionRow } from '@duthao/docx';
import { type Place, placesOf, type Plan, toCapitals, writtenDate } from '@duthao/plan';
import { type Addressee, answerStateNames, type Opinion, responseNames, type Round } from '@duthao/protocol';

const WHOLE = 'Toàn văn bản';
const OTHER = 'Nội dung khác';

/** One row for each opinion, and one for each that was asked and has none: what he said, or that he has not. */
export function toOpinionRows(round: Round, sentPlan: Plan['doc']): { rows: OpinionRow[]; groups: string[] } {
  const tops = topsOf(placesOf(sentPlan));
  const rows = round.addressees.flatMap((addressee) => {
    const own = { giver: addressee.name, source: sourceOf(addressee) };
    const said = round.opinions.filter(({ addresseeId }) => addresseeId === addressee.id);
    if (said.length === 0 || !hasAnswered(addressee)) return [{ ...own, ...asWhole(addressee) }];
    return said.map((opinion) => ({ ...own, ...asRow(opinion, tops) }));
  });
  return { rows, groups: [WHOLE, ...new Set(tops.values()), OTHER] };
}

const hasAnswered = ({ state }: Addressee): boolean => state === 'agreed' || state === 'remarks';

function asWhole({ state, words }: Addressee): Omit<OpinionRow, 'giver' | 'source'> {
  const said = state === 'agreed' || state === 'remarks' ? words : '';
  const text = [`${answerStateNames[state]}${said && '.'}`, said].filter(Boolean).join(' ');
  return { group: null, place: '', words: text, verdict: '', response: '' };
}

function asRow(opinion: Opinion, tops: ReadonlyMap<string, string>): Omit<OpinionRow, 'giver' | 'source'> {
  const { placeId, place, words, quote, response } = opinion;
  return {
    group: placeId === null ? WHOLE : (tops.get(placeId) ?? OTHER),
    place: place || WHOLE,
    words: quote.trim() === '' ? words : `Về đoạn “${shortened(quote)}”:\n${words}`,
    verdict: response ? responseNames[response.kind] : 'Chưa giải trình',
    response: response?.words ?? '',
  };
}

/** The part of the first level that each place of the plan lies in, as it is printed. */
function topsOf(places: readonly Place[]): Map<string, string> {
  const names = new Map<string, string>();
  let annexes = 0;
  for (const { id, kind, parentId, path, title } of places) {
    const above = parentId === null ? undefined : names.get(parentId);
    if (kind === 'annex') annexes += 1;
    const own = kind === 'annex' ? `Phụ lục ${annexes} ${title}` : `${path}. ${toCapitals(title)}`;
    names.set(id, above ?? own.trim());
  }
  return names;
}

/** How an answer from outside came. */
export function sourceOf({ letter }: Addressee): string {
  if (!letter) return '';
  const { channel, number, date, note } = letter;
  const day = date ? ` ngày ${writtenDate(date)}` : '';
  if (channel === 'spoken') return [`Ý kiến trực tiếp${day}`, note].filter(Boolean).join('; ');
  if (channel === 'handwritten') return [`Bút phê${day}`, note].filter(Boolean).join('; ');
  return number || day ? `Công văn${number && ` số ${number}`}${day}` : '';
}

/** Enough of a quote to find the words. */
function shortened(quote: string): string {
  const line = quote.replace(/\s+/g, ' ').trim();
  return line.length > 160 ? `${line.slice(0, 159).trimEnd()}…` : line;
}
