import type { Element } from '../xml/element.ts';
import type { Reader, Story } from './reader.ts';

/** No text is about more at once; without a bound a hostile file could make every text carry thousands. */
const MOST_OPEN = 100;

/** Opens or closes the range of a comment; answers share the range of what they answer. False for other elements. */
export function passCommentRange({ threads }: Reader, { name, attrs }: Element, story: Story): boolean {
  if (name !== 'w:commentRangeStart' && name !== 'w:commentRangeEnd') return false;
  const thread = threads.ofComment.get(attrs['w:id'] ?? '');
  if (thread === undefined) return true;
  if (story.comments.length >= MOST_OPEN && name === 'w:commentRangeStart') return true;
  const others = story.comments.filter((review) => review.type !== 'comment' || review.thread !== thread);
  story.comments = name === 'w:commentRangeStart' ? [...others, { type: 'comment', thread }] : others;
  return true;
}
