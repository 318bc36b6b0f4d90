import type { AnswerState, ResponseKind, RoundKind, SilenceRule } from '@duthao/protocol';
import type { Generated } from 'kysely';

/** What is said of a plan: comments, rounds of opinions, copies that went out for Word and came back. */
export interface ReviewTables {
  /**
   * Comments on a plan; on words, `comment` marks in its text carry the thread's id. `quote` is what they were made on,
   * `from_position` and `to_position` are Yjs' relative positions as JSON, `news` counts what was said in the thread.
   */
  threads: {
    plan_id: string;
    id: string;
    position: number;
    done: number;
    done_by: string | null;
    done_at: number | null;
    quote: string;
    /** What the thread hangs on when it is not words. */
    node_id: string | null;
    suggestion_id: string | null;
    from_position: string | null;
    to_position: string | null;
    /** Only its people see the thread. */
    unit_id: string | null;
    /** The addressee of a round whose opinion it is, once it has left its unit: others who were asked do not see it. */
    giver_id: string | null;
    proposal: string | null;
    news: Generated<number>;
  };
  /** `author` is a name, in a file or of the user `author_id`; `time` is ISO 8601 or null, `refs` JSON (`CommentRef`). */
  comments: {
    plan_id: string;
    thread_id: string;
    position: number;
    id: string;
    author: string;
    author_id: string | null;
    unit_id: string | null;
    time: string | null;
    edited_at: number | null;
    is_gone: Generated<number>;
    text: string;
    refs: Generated<string>;
  };
  /** Up to which of its `news` a person has seen a thread. */
  thread_reads: { plan_id: string; thread_id: string; user_id: string; news: number };
  /** How the agency asks for opinions; no row is as it comes. `checks`: a JSON list of names. */
  opinion_settings: { id: 1; silence: SilenceRule; silence_sentence: string; checks: string };
  /** Rounds of opinions on a plan; `plan` is the plan.json that was sent out, `due` an ISO day. */
  rounds: {
    id: string;
    plan_id: string;
    kind: RoundKind;
    no: number;
    sent_at: number;
    sent_by: string;
    sent_by_name: string;
    due: string;
    note: string;
    silence: SilenceRule;
    silence_sentence: string;
    closed_at: number | null;
    plan: string;
  };
  /**
   * Who was asked. `name` is what it was called when it was asked, or answered; `letter` and `checks` are JSON (see the
   * protocol), `answered_by` and `entered_by` names of that moment.
   */
  round_addressees: {
    id: string;
    round_id: string;
    position: number;
    kind: 'unit' | 'person' | 'body';
    ref_id: string | null;
    name: string;
    state: AnswerState;
    answered_at: number | null;
    answered_by: string | null;
    entered_by: string | null;
    letter: string | null;
    words: string;
    checks: string;
    reminded_at: number | null;
  };
  /** Points on which opinions contradict each other. */
  disputes: { id: string; round_id: string; title: string; note: string };
  /**
   * What was said, one row an opinion, and what was answered. `source` tells where it came from: a row of its own, the
   * words of the answer as a whole, a point of the checklist, a thread. `suggestion_ids` is a JSON list.
   */
  opinions: {
    id: string;
    addressee_id: string;
    source: 'row' | 'words' | 'check' | 'thread';
    made_at: number;
    /** When it got the words it has; null: when it was made. */
    worded_at: number | null;
    author: string;
    place_id: string | null;
    place: string;
    words: string;
    quote: string;
    thread_id: string | null;
    suggestion_ids: string;
    response_kind: ResponseKind | null;
    response_words: string | null;
    response_by: string | null;
    response_at: number | null;
    group_id: string | null;
    dispute_id: string | null;
  };
  /** Words that an opinion had when it was answered, and that answer: other words are to be answered anew. */
  opinion_wordings: {
    opinion_id: string;
    until: number;
    /** Who worded it anew. */
    by: string;
    place: string;
    words: string;
    response_kind: ResponseKind;
    response_words: string;
    response_by: string;
    response_at: number;
  };
  /** What came with an answer, byte for byte; kept after it was dropped when a submitted version names it. */
  answer_files: {
    id: string;
    addressee_id: string;
    name: string;
    kind: string;
    size: number;
    sha256: string;
    bytes: Uint8Array;
    added_by: string;
    added_at: number;
    dropped_at: number | null;
  };
  /** A copy for work in Word: `plan` is the plan.json it was made of, `seq` the last update in it, `sha256` of that JSON. */
  handed_copies: {
    id: string;
    plan_id: string;
    seq: number;
    time: number;
    user_id: string;
    plan: string;
    sha256: string;
  };
  /**
   * A copy that came back; `author` as suggestions carry it, `result` JSON of what became of it, `taken` JSON of what it
   * brought (see plan's `Taken`).
   */
  returned_files: {
    id: string;
    plan_id: string;
    copy_id: string | null;
    time: number;
    user_id: string;
    author: string;
    author_name: string;
    file_name: string;
    sha256: string;
    bytes: Uint8Array;
    result: string;
    taken: Generated<string>;
  };
}
