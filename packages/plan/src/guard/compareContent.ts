import type * as Y from 'yjs';
import { asItStands } from '../queries/asItStands.ts';
import { withoutSuggestionsOf } from '../suggestions/projections.ts';
import { isOwnSuggestion } from './compareTrees.ts';
import { formWords } from './formWords.ts';
import { contentKey, readContent } from './readContent.ts';
import { type GuardedWriter, type GuardRefusal, guarded } from './Verdict.ts';

/**
 * Whether a person who may not write in it leaves an element as it is: the same with his own suggestions taken out, or,
 * for who fixes the form, the same words. What stands in something he suggests himself is his.
 */
export function compareContent(
  before: Y.XmlElement,
  after: Y.XmlElement,
  writer: GuardedWriter,
  placeId: string | null,
): GuardRefusal | undefined {
  const { rights, userId } = writer;
  const isOwn = isOwnSuggestion(before, writer);
  if (isOwn && isOwnSuggestion(after, writer)) return undefined;
  const author = rights.elsewhere === 'nothing' ? null : userId;
  const [former, now] = [readContent(before), readContent(after)];
  if (!isOwn && contentKey(former, author) === contentKey(now, author)) return undefined;
  if (rights.elsewhere === 'form') {
    const [said, says] = [former, now].map((content) => formWords(withoutSuggestionsOf(content, userId)));
    if (said!.join('\n') === says!.join('\n')) return undefined;
  }
  const stands = contentKey(asItStands(former), null) === contentKey(asItStands(now), null);
  const detail = `changes ${before.nodeName}`;
  return stands
    ? guarded('suggestion', `${detail}: what others suggested or commented`, placeId)
    : guarded('foreignPlace', detail, placeId);
}
