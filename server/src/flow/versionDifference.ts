import { type Difference, type Plan, withDifference } from '@duthao/plan';
import type { User } from '@duthao/protocol';
import { Refusal } from '../refusal.ts';
import type { Access } from './access.ts';
import { openVersion, type OpeningParts } from './openVersion.ts';
import { findVersion, toDoc } from './versions.ts';

/** The draft as it is being written, in place of the number of a version. */
export const LIVE = 'live';

export interface VersionDifference {
  readonly difference: Difference;
  /** In whose name the changes stand, and since when: of who submitted the newer version. */
  readonly author: string;
  readonly time: string;
  readonly title: string;
  /** "Bản trình 2 so với bản trình 1". */
  readonly name: string;
}

type ReadLive = (user: User, planId: string) => Promise<{ doc: Plan['doc']; title: string }>;

/** What changed from one version to another, or to the draft; the opening is a line of the log like every other one. */
export function createVersionDifference(parts: OpeningParts, readLive: ReadLive) {
  return async (
    user: User,
    opened: Access,
    no: number | typeof LIVE,
    since: number,
  ): Promise<VersionDifference> => {
    const { planId } = opened.standing;
    const older = await findVersion(parts.db, planId, since, opened.seesFrom);
    if (!older) throw new Refusal('notFound', 'Không có bản trình này; đề nghị tải lại trang.');
    if (no === LIVE) {
      const { doc, title } = await readLive(user, planId);
      await openVersion(parts, user, opened, since);
      const by = { author: 'Bản đang soạn', time: new Date().toISOString() };
      const name = `bản đang soạn so với bản trình ${since}`;
      return { difference: withDifference(toDoc(older.plan), doc, by), ...by, title, name };
    }
    const newer = await openVersion(parts, user, opened, no);
    const by = {
      author: `${newer.user_name} (bản trình ${no})`,
      time: new Date(newer.time).toISOString(),
    };
    const name = `bản trình ${no} so với bản trình ${since}`;
    const difference = withDifference(toDoc(older.plan), toDoc(newer.plan), by);
    return { difference, ...by, title: newer.title, name };
  };
}
