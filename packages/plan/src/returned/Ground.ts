import type { Node } from 'prosemirror-model';
import { nameOfPlace } from '../places/nameOfPlace.ts';
import { placesOf } from '../places/placesOf.ts';
import { type LiveUnit, matchPlans, type PlanMatch } from './matchPlans.ts';
import { matchWords, type WordMatch } from './matchWords.ts';
import { type PlanLine, planLines } from './planText.ts';
import type { Unfolded } from './Unfolded.ts';

/** Where what stood in a copy stands in the live plan. */
export class Ground {
  readonly live: Node;
  readonly lines: readonly PlanLine[];
  readonly #base: Node;
  readonly #words: WordMatch;
  readonly #plans: PlanMatch;
  readonly #handed: readonly Unfolded[];
  #names: Map<string, string> | undefined;

  constructor(handed: readonly Unfolded[], base: Node, live: Node) {
    const before = planLines(base);
    this.live = live;
    this.lines = base === live ? before : planLines(live);
    this.#base = base;
    this.#handed = handed;
    this.#words = matchWords(handed, before);
    this.#plans = matchPlans(before, this.lines);
  }

  /** The line of the plan that a line of the copy was printed from; undefined for the frame of the page. */
  baseLine(word: number): PlanLine | undefined {
    return this.#words.lineOf(word);
  }

  liveLine(word: number): PlanLine | undefined {
    const line = this.baseLine(word);
    return line && this.#plans.lineOf(line);
  }

  liveUnit(word: number, unit: number): LiveUnit | undefined {
    const line = this.baseLine(word);
    const own = line ? this.#words.unitOf(word, unit) : -1;
    return line && own >= 0 ? this.#plans.unitOf(line, own) : undefined;
  }

  /** Printed and not stored: numbers, dashes, marks at the ends, the frame. */
  isComputed(word: number, unit: number): boolean {
    return this.#words.unitOf(word, unit) < 0;
  }

  /**
   * Words that came into the live plan after the copy was handed out, around a unit; with `isWide` spaces that stood
   * there before part nothing.
   */
  newWordsAt(line: PlanLine, unit: number, isWide: boolean): string {
    const isNew = (at: number): boolean =>
      at < line.text.length && (!this.#plans.isMapped(line, at) || (isWide && /\s/u.test(line.text[at]!)));
    let [start, end] = [unit, unit];
    while (start > 0 && isNew(start - 1)) start -= 1;
    while (end < line.text.length && isNew(end)) end += 1;
    return line.text.slice(start, end);
  }

  isNewLine(line: PlanLine): boolean {
    return !this.#plans.isKnown(line);
  }

  textOf(word: number): string {
    return this.#handed[word]?.text ?? '';
  }

  get size(): number {
    return this.#handed.length;
  }

  /** The name of the place in the plan that was handed out: "Mục II.1"; empty above the first section. */
  whereOf(word: number): string {
    for (let at = Math.min(word, this.size - 1); at >= 0; at -= 1) {
      const line = this.baseLine(at);
      if (line) return this.#nameOf(line);
    }
    return '';
  }

  /** The id of what is nearest to it in the live plan; null when nothing around is left. */
  nearOf(word: number): string | null {
    for (let far = 0; far < this.size; far += 1) {
      for (const at of far === 0 ? [word] : [word - far, word + far]) {
        const id = idOf(this.liveLine(at));
        if (id !== null) return id;
      }
    }
    return null;
  }

  #nameOf({ around, node }: PlanLine): string {
    this.#names ??= namesIn(this.#base);
    const ids = [...around.map((each) => each.node), node].map(({ attrs }) => String(attrs['id'] ?? ''));
    return ids.map((id) => this.#names!.get(id) ?? '').findLast((name) => name !== '') ?? '';
  }
}

function idOf(line: PlanLine | undefined): string | null {
  if (!line) return null;
  const ids = [...line.around.map(({ node }) => node), line.node].map(({ attrs }) => attrs['id'] as unknown);
  return ids.findLast((id): id is string => typeof id === 'string') ?? null;
}

function namesIn(doc: Node): Map<string, string> {
  const places = placesOf(doc);
  return new Map(places.map((place) => [place.id, nameOfPlace(place, places)]));
}
