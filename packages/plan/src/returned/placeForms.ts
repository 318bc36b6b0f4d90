import type { Edit } from './Edit.ts';
import type { Placing } from './Placing.ts';

type Formed = Extract<Edit, { kind: 'form' }>;

/**
 * Words that look otherwise now, as suggested changes of form. False where the plan has no such form of its own: titles
 * are bold by what they are, and what Dự Thảo prints by itself is as it is.
 */
export function placeForm(placing: Placing, edit: Formed): boolean {
  const { ground, draft } = placing;
  const record = placing.recordOf(edit);
  let isWhole = true;
  for (let unit = edit.from; unit < edit.to; unit += 1) {
    const found = ground.liveUnit(edit.line, unit);
    const at = found?.line.units[found.unit];
    if (at?.node.isText) isWhole = draft.form(at, found!.line.node.type, edit, record) && isWhole;
    else if (ground.textOf(edit.line)[unit]!.trim() !== '') isWhole = false;
  }
  return isWhole;
}
