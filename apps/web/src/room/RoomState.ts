import type { Connection, PlanRights, Presence } from '@duthao/protocol';
import type { EditorRoom } from './EditorRoom.ts';
import type { LeftOver } from './LeftOver.ts';
import type { SavedState } from './savedState.ts';

export type Phase =
  | { kind: 'opening' }
  | { kind: 'open'; room: EditorRoom }
  /** The plan cannot be shown; `kept` is what was written and could not be sent. */
  | { kind: 'closed'; sentence: string; kept: readonly string[] };

/** What stands between the person and the server now. The text itself is not touched by any of these. */
export type Trouble = 'signIn' | 'otherPerson' | 'unavailable' | 'tooMuch' | 'reload';

/** Everything that the page around the editor shows. */
export interface RoomState {
  readonly phase: Phase;
  readonly plan: Connection['plan'] | null;
  /** Null until the plan is open. */
  readonly rights: PlanRights | null;
  readonly saved: SavedState;
  readonly trouble: Trouble | null;
  readonly people: readonly Presence[];
  readonly tray: readonly LeftOver[];
}
