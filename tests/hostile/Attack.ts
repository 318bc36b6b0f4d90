import type { Scene } from './Scene.ts';

/** One thing that somebody does who means harm. */
export interface Attack {
  readonly name: string;
  /** Does it, checks how the server answers, and says that in a few words for the table. */
  readonly act: (scene: Scene) => Promise<string>;
  /** Tables of the database that it rightly changes, because something in it is allowed; none by default, `*` for any. */
  readonly mayTouch?: readonly string[];
}
