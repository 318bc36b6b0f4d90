import type { AuditAction, NoticeKind, TokenScope } from '@duthao/protocol';
import type { Generated, Kysely } from 'kysely';

/** The database, table by table. Times are milliseconds since 1970; flags are 0 or 1; SQLite has no others. */
export interface Tables {
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
  recipient_groups: { id: string; name: string };
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
  /** Comments on a plan; `comment` marks in its text carry the thread's id. `quote` is the text they were made on. */
  threads: { plan_id: string; id: string; position: number; done: number; quote: string };
  /** `author` is a name as the file has it; `time` is ISO 8601 or null. */
  comments: {
    plan_id: string;
    thread_id: string;
    position: number;
    author: string;
    time: string | null;
    text: string;
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
}

export type Database = Kysely<Tables>;
