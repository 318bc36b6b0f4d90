/** An opinion that a Word file holds: a comment, or what was changed in one part of the plan. */
export interface OpinionInFile {
  readonly place_id: string | null;
  readonly place: string;
  readonly words: string;
  readonly quote: string;
  readonly thread_id: string | null;
  readonly suggestion_ids: readonly string[];
}
