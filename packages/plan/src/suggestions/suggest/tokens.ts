import type { Node } from 'prosemirror-model';

/** One character, or one node of a line, and where it stands. */
export interface Token {
  readonly node: Node;
  readonly pos: number;
}

/** The tokens of a line from one offset of its content to another. */
export function tokensOf(line: Node, start: number, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  line.content.cut(from, to).descendants((node, pos) => {
    const at = start + from + pos;
    if (!node.isText) tokens.push({ node, pos: at });
    else {
      let offset = 0;
      for (const char of node.text!) {
        tokens.push({ node: node.cut(offset, offset + char.length), pos: at + offset });
        offset += char.length;
      }
    }
    return false;
  });
  return tokens;
}

/** Whether two tokens are the same thing; their forms may differ. */
export function isSameToken({ node: a }: Token, { node: b }: Token): boolean {
  if (a.isText || b.isText) return a.isText && b.isText && a.text === b.text;
  if (a.type !== b.type) return false;
  return typeof a.attrs['id'] === 'string' ? a.attrs['id'] === b.attrs['id'] : a.eq(b);
}
