export interface MentionQuery {
  /** `@` names somebody, `#` a place. */
  readonly sign: '@' | '#';
  readonly words: string;
  /** Where the sign stands in the text. */
  readonly from: number;
}

/** Names are a few words long; what is longer is a sentence that has an @ in it. */
const LONGEST = 40;

/** What is being looked for at the caret; null when nothing is. */
export function mentionQuery(text: string, caret: number): MentionQuery | null {
  const found = /(?:^|[\s(“"])([@#])([^@#\n]*)$/u.exec(text.slice(0, caret));
  if (!found || found[2]!.length > LONGEST) return null;
  const from = caret - found[2]!.length - 1;
  return { sign: found[1] as '@' | '#', words: found[2]!, from };
}
