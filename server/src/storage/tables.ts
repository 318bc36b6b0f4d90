import type {
  AuditAction,
  NoticeKind,
  TokenScope,
  NumberMode,
  NumberState,
  SeriesSplit,
} from '@duthao/protocol';
import type { Generated, Kysely } from 'kysely';
import type { ReviewTables } from './reviewTables.ts';

/** The database, table by table. Times are milliseconds since 1970; flags are 0 or 1; SQLite has no others. */
export interface Tables extends ReviewTables {
  /** `look` is JSON, see `Look` of the plan room. */
  agency: { id: 1; name: string; superior: string; place: string; code: string; look: string | null };
  /** `position` goes through the whole tree; `place_key` is one name below one parent, once; days are ISO dates. */
  units: {
    id: string;
    place_key: string;
    name: Generated<string>;
    code: string;
    recipient_name: Generated<string>;
    kind: Generated<string>;
    color: number;
    position: number;
    parent_id: string | null;
    ended_on: string | null;
  };
  /** `name` and `code` as they were before the event. */
  unit_events: {
    id: string;
    unit_id: string;
    how: string;
    on_day: string;
    name: string;
    code: string;
    next_name: string | null;
    recorded_by: string;
    recorded_at: number;
  };
  users: {
    id: string;
    username: string;
    name: string;
    password_hash: string;
    admin: number;
    must_change_password: number;
    created_at: number;
    /** Since when the account is switched off; null while it is not. */
    disabled_at: number | null;
    email: string | null;
  };
  memberships: { user_id: string; unit_id: string };
  /** `for_user_id`: whom a secretary acts for. */
  roles: { user_id: string; unit_id: string; role: string; for_user_id: string | null };
  /** In force from `from_day` to `to_day`, both included, unless ended before. */
  delegations: {
    id: string;
    from_user_id: string;
    to_user_id: string;
    from_day: string;
    to_day: string;
    ended_at: number | null;
  };
  /** `others`: a JSON list of names of recipients that are no units of the agency. */
  recipient_groups: { id: string; name: string; others: Generated<string> };
  recipient_group_units: { group_id: string; unit_id: string };
  /** `token_hash` is SHA-256 of the cookie: whoever reads the database cannot sign in with it. */
  sessions: {
    id: string;
    token_hash: string;
    user_id: string;
    created_at: number;
    expires_at: number;
    agent: string;
    address: string;
  };
  /** At most one line: `settings` is JSON, see `signOnSchema` of the protocol. */
  single_sign_on: { id: 1; settings: string; client_secret: string };
  /** Who somebody known to the provider as `subject` is here, from the first time he came. */
  sign_on_links: { issuer: string; subject: string; user_id: string; linked_at: number };
  /** Links that let a person in once to choose a password; at most one a person. */
  invitations: { token_hash: string; user_id: string; expires_at: number };
  /** By which programs act in a person's name. */
  api_tokens: {
    id: string;
    token_hash: string;
    user_id: string;
    name: string;
    scope: TokenScope;
    created_at: number;
    expires_at: number;
    last_used_at: number | null;
  };
  /** Everything administrative; lines are only ever added, and `hash` chains each to the one before it. */
  audit: {
    seq: number;
    time: number;
    actor_id: string | null;
    actor_name: string;
    for_id: string | null;
    for_name: string | null;
    action: AuditAction;
    subject_id: string | null;
    subject_name: string;
    detail: string;
    previous_hash: Uint8Array;
    hash: Uint8Array;
  };
  plans: {
    id: string;
    title: string;
    /** The title as it is searched: no accents, lower case. */
    title_folded: string;
    state: string;
    epoch: number;
    schema_version: number;
    created_at: number;
    created_by: string;
    /** Who drafts it now: at first its maker. */
    drafter_id: string | null;
    /** The number and the day it was issued with, null before that; the row in `numbers` says more. */
    number: Generated<string | null>;
    number_code: Generated<string | null>;
    dated_on: Generated<string | null>;
    /** 1 while the letterhead may not yet show what stands in these three. */
    letterhead_due: Generated<number>;
    /** Suggestions in its text that nobody has settled, as last counted. */
    open_suggestions: Generated<number>;
  };
  plan_units: { plan_id: string; unit_id: string; role: 'lead' | 'co' };
  /** The journal. `hash` chains each record to the one before it. */
  updates: {
    plan_id: string;
    seq: number;
    /** The person, or null for the server's own changes. */
    author_id: string | null;
    client_id: number;
    time: number;
    bytes: Uint8Array;
    previous_hash: Uint8Array;
    hash: Uint8Array;
  };
  /** The plan's state after the update `seq`; the newest one counts. */
  snapshots: { plan_id: string; seq: number; schema_version: number; time: number; bytes: Uint8Array };
  client_ids: { plan_id: string; client_id: number; user_id: string; leased: number; leased_at: number };
  /** Whose each suggestion is or was: its id stays taken when it is decided and gone from the text. */
  suggestion_authors: { plan_id: string; id: string; author_id: string };
  /**
   * Items of sections that were moved away by the update `seq`: clocks from `clock` up to but not including
   * `clock + length`.
   */
  moved_ranges: {
    id: Generated<number>;
    plan_id: string;
    seq: number;
    client_id: number;
    clock: number;
    length: number;
  };
  /** How the file was understood that a plan was made of: `rows` and `seen` are JSON (see the protocol's import report). */
  imports: { plan_id: string; file_name: string; time: number; rows: string; seen: string; away: number };
  /**
   * What units have to write. `name` is what the place was called when last seen, `due_place_id` the place that its hạn
   * gửi comes from; `text` are its words as last compared, up to the update `seq`, since the unit confirmed it.
   */
  assignments: {
    plan_id: string;
    place_id: string;
    unit_id: string;
    name: string;
    is_gone: Generated<number>;
    due_place_id: string | null;
    made_at: number;
    made_by: string;
    /** Since when somebody of the unit has written there. */
    started_at: number | null;
    done_at: number | null;
    done_by: string | null;
    /** In whose name, as it was then, where not in his own. */
    done_for: string | null;
    confirmed_at: number | null;
    confirmed_by: string | null;
    confirmed_for: string | null;
    text: string | null;
    seq: Generated<number>;
  };
  /** The persons of a unit that it has given a place on to. */
  assignment_people: { plan_id: string; place_id: string; unit_id: string; user_id: string };
  /** Hạn gửi, an ISO day, of places with or without units of their own. */
  place_dues: { plan_id: string; place_id: string; due: string };
  /** What others changed at a place after its unit had confirmed it. */
  place_changes: {
    id: string;
    plan_id: string;
    place_id: string;
    unit_id: string;
    author_id: string | null;
    first_at: number;
    last_at: number;
    before: string;
    after: string;
    seen_at: number | null;
    seen_by: string | null;
  };
  /** Who was asked into a draft. */
  plan_guests: {
    plan_id: string;
    user_id: string;
    invited_by: string;
    invited_at: number;
    invited_for: string | null;
  };
  /** Why suggestions of leaders were not taken up; `words` say what was suggested. */
  report_backs: {
    plan_id: string;
    suggestion_id: string;
    author_id: string;
    words: string;
    reason: string;
    reported_by: string;
    reported_at: number;
  };
  /**
   * What a person is told; of those with the same `once_key` only the first. `mail_next_at`: when it is tried to send it
   * by mail, null when that is done or given up.
   */
  notices: {
    id: string;
    user_id: string;
    plan_id: string | null;
    kind: NoticeKind;
    text: string;
    once_key: string | null;
    created_at: number;
    read_at: number | null;
    mail_tries: Generated<number>;
    mail_next_at: number | null;
    mail_error: string | null;
  };
  /** How the agency numbers; no row is as one with a number taken elsewhere. */
  number_settings: { id: 1; mode: NumberMode; split: SeriesSplit };
  /** The first number of a series in a year, where it is not 1. */
  number_starts: { year: number; series: string; first: number };
  /**
   * Every number ever taken, held or voided. `series` is '' where all kinds share one, else the kind; `ordinal` is the
   * number in our own register. Days are ISO dates, `facts` is JSON (`NumberFacts`).
   */
  numbers: {
    id: string;
    source: NumberMode;
    state: NumberState;
    year: number;
    series: string;
    ordinal: number | null;
    number: string;
    code: string | null;
    issuer: string;
    issuer_key: string;
    dated_on: string;
    signed_on: string | null;
    plan_id: string | null;
    facts: string;
    recorded_by: string | null;
    recorded_at: number;
    void_reason: string | null;
    voided_at: number | null;
    sent_on: string | null;
    copies: number | null;
    note: Generated<string>;
  };
  /** The originals: what came back signed. `comparison` is JSON. */
  signed_files: {
    id: string;
    plan_id: string;
    file_name: string;
    kind: 'pdf' | 'jpg' | 'png';
    sha256: string;
    size: number;
    bytes: Uint8Array;
    comparison: string;
    received_by: string;
    received_at: number;
  };
  /** PDFs that were handed out for signature, by the .docx they were made of. */
  made_pdfs: { plan_id: string; docx_sha256: string; sha256: string; bytes: Uint8Array; made_at: number };
  /** Ways from draft to number; `steps` is JSON of `FlowStep`s. */
  flows: { id: string; name: string; steps: string; position: number };
  /**
   * Where a plan stands on its own copy of a way; `passed` is JSON of the acts done in the present step, `issued_by` the
   * other body that issues it (empty: this agency), `approved_no` the version that was approved and still counts.
   */
  plan_flows: {
    plan_id: string;
    flow_id: string | null;
    name: string;
    steps: string;
    issued_by: string;
    passed: string;
    entered_at: number;
    approved_no: number | null;
    approved_at: number | null;
    signed_at: number | null;
    assigned_by: string | null;
    source: string;
    due_day: string | null;
    note: string;
  };
  /** The plan was made from another one that has been issued. */
  plan_links: { plan_id: string; of_plan_id: string; kind: 'amends' | 'replaces' };
  /** What a công văn đính chính puts right in an issued plan; `fixes` is JSON. */
  corrections: {
    id: string;
    plan_id: string;
    time: number;
    user_id: string;
    user_name: string;
    for_name: string | null;
    fixes: string;
  };
  /** What was submitted, byte for byte; `plan` is a plan.json, `furthest` the last state it has reached. */
  versions: {
    plan_id: string;
    no: number;
    kind: string;
    time: number;
    user_id: string;
    user_name: string;
    for_name: string | null;
    state: string;
    furthest: string;
    title: string;
    plan: string;
    text: string;
    bytes: Uint8Array;
    sha256: string;
    /** The rounds of opinions as they stood then, JSON; null in versions from before they were kept. */
    rounds: string | null;
  };
  version_views: { plan_id: string; no: number; user_id: string; time: number };
  /** What happened on the way; `words` is a reason or an opinion, `findings` JSON of what was still open. */
  flow_events: {
    id: Generated<number>;
    plan_id: string;
    time: number;
    actor_id: string;
    actor_name: string;
    for_id: string | null;
    for_name: string | null;
    kind: string;
    act: string;
    from_state: string;
    to_state: string;
    version_no: number | null;
    words: string;
    findings: string;
  };
}

export type Database = Kysely<Tables>;
