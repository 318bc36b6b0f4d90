/**
 * Follows places of the plain change into the suggested one, which is written from front to back: what is struck
 * stands there besides, so one place may become several.
 */
export class Caret {
  /** How much has been written. */
  private written = 0;
  private readonly places: Map<number, number[]>;

  constructor(targets: readonly number[]) {
    this.places = new Map(targets.map((target) => [target, []]));
  }

  /** What stands at `pos` in the plain change is written as it is. */
  follow(pos: number, size: number): void {
    for (const [target, found] of this.places) {
      if (target >= pos && target <= pos + size) found.push(this.written + target - pos);
    }
    this.written += size;
  }

  /** Something is written that the plain change has not. */
  skip(size: number): void {
    this.written += size;
  }

  /** The first (or the last) of the places that a target became. */
  placeOf(target: number, which: 'first' | 'last'): number | undefined {
    const found = this.places.get(target);
    return which === 'first' ? found?.[0] : found?.at(-1);
  }
}
