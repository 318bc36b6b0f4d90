import { aroundGap, type BlockSeen, type RemoteEdit, TOKEN } from './harness/pageApi.ts';

interface Seen {
  sentence: string;
  section: number;
  kind: RemoteEdit;
  /** How often the other person edited. */
  edited: number;
  blocks: readonly BlockSeen[];
}

const count = (text: string, part: string): number => text.split(part).length - 1;

/** What is wrong with a section after the sentence was typed into it; nothing when every promise held. */
export function problemsOf(seen: Seen): string[] {
  const { sentence, blocks } = seen;
  const problems: string[] = [];
  const whole = blocks.filter((block) => block.text.includes(sentence)).length;
  if (whole !== 1) problems.push(`the sentence stands whole ${whole} times`);
  const text = blocks.map((block) => block.text).join('');
  const rest = text.replaceAll(TOKEN, '').replaceAll('†', '');
  const expected = expectedText(seen);
  if (rest !== expected) problems.push(`the text is not "${expected}"`);
  if (!keepsRemoteEdit(seen, text)) problems.push('the edit of the other person is gone');
  return problems;
}

function expectedText({ sentence, section, kind, edited }: Seen): string {
  const { above, left, right, below } = aroundGap(section);
  const shortened = kind === 'deletion just before' ? left.slice(0, left.length - edited) : left;
  return `Phần ${section}${above}${shortened}${sentence}${right}${below}`;
}

function keepsRemoteEdit({ kind, edited, blocks }: Seen, text: string): boolean {
  const marker = blocks.some((block) => block.marker !== null);
  switch (kind) {
    case 'deletion just before':
    case 'deletion of the open syllable':
      return true;
    case 'bold over the paragraph':
      return blocks.some((block) => block.hasBold) === (edited % 2 === 1);
    case 'comment on the paragraph':
      return blocks.some((block) => block.hasComment) === edited > 0;
    case 'Enter before, same paragraph':
    case 'Enter right before the sentence':
    case 'split above':
      return blocks.length === 4 + edited;
    case 'marker of the paragraph':
      return marker === edited > 0;
    case 'kind of the block':
      return blocks.filter((block) => block.type === 'sectionTitle').length === 1 + (edited % 2);
    case 'footnote before':
    case 'footnote after':
      return count(text, '†') === edited;
    default:
      return count(text, TOKEN) === edited;
  }
}

/** Syllables of the sentence that are not there in order, and pieces that belong to nobody. */
export function brokenSyllables(sentence: string, section: number, blocks: readonly BlockSeen[]): number {
  const { above, left, right, below } = aroundGap(section);
  const clean = blocks.map((block) => block.text.replaceAll('†', ' ').replaceAll(TOKEN, ' ')).join(' ');
  const words = clean.split(/[\s~^]+/).filter(Boolean);
  const known = new Set(`Phần ${section} ${above} ${left} ${right} ${below}`.split(/[\s~^]+/));
  const wanted = sentence.split(' ');
  let next = 0;
  let strange = 0;
  for (const word of words) {
    if (word === wanted[next]) next += 1;
    else if (!known.has(word)) strange += 1;
  }
  return Math.max(wanted.length - next, strange);
}
