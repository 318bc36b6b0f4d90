import type { Assignment, PlanAssignments, Unit } from '@duthao/protocol';

/** Of a place: its own id, or where it inherits from. */
export type ParentOf = (placeId: string) => string | null;

/** Who writes what in a plan, as pages ask for it. */
export class PlacesOf {
  readonly answer: PlanAssignments;
  readonly #unitOf: (id: string) => Unit | undefined;
  readonly #byPlace = new Map<string, Assignment[]>();

  constructor(answer: PlanAssignments, unitOf: (id: string) => Unit | undefined) {
    this.answer = answer;
    this.#unitOf = unitOf;
    for (const one of answer.assignments) {
      this.#byPlace.set(one.placeId, [...(this.#byPlace.get(one.placeId) ?? []), one]);
    }
  }

  /** Something was given to somebody. */
  get isShared(): boolean {
    return this.#byPlace.size > 0;
  }

  /** What was given at just this place. */
  at(placeId: string): readonly Assignment[] {
    return this.#byPlace.get(placeId) ?? [];
  }

  /** Of the nearest place above that was given out; empty when it is the lead unit's. */
  governing(placeId: string | null, parentOf: ParentOf): readonly Assignment[] {
    for (let id = placeId; id !== null; id = parentOf(id)) {
      const found = this.#byPlace.get(id);
      if (found) return found;
    }
    return [];
  }

  /** The units that answer for a place. */
  ownersOf(placeId: string | null, parentOf: ParentOf): Unit[] {
    const given = this.governing(placeId, parentOf);
    const ids = given.length > 0 ? given.map(({ unitId }) => unitId) : [this.answer.leadUnitId];
    return ids.flatMap((id) => this.#unitOf(id) ?? []);
  }

  /** Hạn gửi, its own or the nearest above, at last that of the whole plan. */
  dueOf(placeId: string, parentOf: ParentOf): string | null {
    for (let id: string | null = placeId; id !== null; id = parentOf(id)) {
      const due = this.answer.dues[id];
      if (due !== undefined) return due;
    }
    return this.answer.planDue;
  }

  nameOf(userId: string | null): string {
    return this.answer.people.find(({ id }) => id === userId)?.name ?? '';
  }
}
