import {
  articleLabel,
  aroundRecipient,
  attachedLine,
  annexLabel,
  type BlockNode,
  dateLine,
  DECIDES,
  isAttached,
  markersOf,
  NOI_NHAN,
  numberLine,
  outlineOf,
  type Plan,
  QUOC_HIEU,
  taskNumbersOf,
  TIEU_NGU,
} from '@duthao/plan';

type Doc = Plan['doc'];

/** Every word that the plan prints, in no particular layout: stored text and what is computed around it. */
export function printedWords(doc: Doc): string[] {
  const words: string[] = [QUOC_HIEU, TIEU_NGU, NOI_NHAN];
  if (isAttached(doc)) words.push(attachedLine(attrsOf(doc.firstChild!.firstChild!)), DECIDES, NOI_NHAN);
  words.push(...outlineOf(doc).map(({ number }) => number));
  addNode(doc, words);
  return words;
}

function attrsOf(node: Doc): BlockNode<'letterhead'>['attrs'] {
  return node.attrs as BlockNode<'letterhead'>['attrs'];
}

function addNode(node: Doc, words: string[]): void {
  words.push(...aroundNode(node));
  if (node.inlineContent) words.push(lineText(node));
  node.forEach((child) => addNode(child, words));
}

/** The text of one line; its footnotes are lines of their own. */
function lineText(node: Doc): string {
  return node.children.map((child) => child.text ?? (child.type.name === 'footnote' ? '' : ' ')).join('');
}

function aroundNode(node: Doc): string[] {
  const { attrs } = node;
  switch (node.type.name) {
    case 'letterhead':
      return [
        attrs.superior,
        attrs.authority ?? attrs.issuer,
        numberLine(attrsOf(node)),
        dateLine(attrsOf(node)),
      ].filter(Boolean);
    case 'section':
    case 'annex':
      return markersOf(node);
    case 'taskTable':
      return taskNumbersOf(node).map(String);
    case 'signature':
      return [attrs.authority, attrs.position, attrs.name, attrs.post].filter(Boolean);
    case 'decisionPart':
      return node.children
        .filter((child) => child.type.name === 'article')
        .map((_, index) => articleLabel(index));
    case 'annexes':
      return node.children.map((_, index) => annexLabel(index, node.childCount));
    case 'recipients':
      return node.children.flatMap((child, i) =>
        aroundRecipient((child as unknown as BlockNode<'recipient'>).attrs, i, node.childCount),
      );
    default:
      return [];
  }
}
