import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export interface WordHand {
  /** From 0 to 1. */
  readonly random: () => number;
  readonly author: string;
  /** As Word writes it. */
  readonly date: string;
  /** A word that stands nowhere else. */
  readonly newWord: () => string;
}

/** Changes a part of a .docx. */
export function rewritePart(docx: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(docx);
  const part = files[name];
  return part ? zipSync({ ...files, [name]: strToU8(change(strFromU8(part))) }) : docx;
}

/** Somebody edits the body with Word's tracking on: so many words put in and struck, at random places. */
export function editTracked(docx: Uint8Array, hand: WordHand, acts: number): Uint8Array {
  return rewritePart(docx, 'word/document.xml', (xml) => {
    const doc = new DOMParser().parseFromString(xml, 'text/xml');
    for (let i = 0; i < acts; i += 1) act(doc, hand);
    return new XMLSerializer().serializeToString(doc);
  });
}

/** What Dự Thảo prints by itself, or from fields of its own: the frame of the page, signers. */
const FRAME =
  /^(?:QuocHieu|TieuNgu|CoQuan|SoKyHieu|DiaDanhNgay|TenLoai|QuyetDinh|ThamQuyen|BanHanh|HoTen|ChucVu|QuyenHan|NoiNhan|PhuLuc(?!Ten)|BangNhom)/u;

/** Runs of the text that are not computed, and that nobody has changed. */
function plainRuns(doc: Document): Element[] {
  return Array.from(doc.getElementsByTagNameNS(W, 'r')).filter((run) => {
    const parent = run.parentNode as Element;
    const [style] = Array.from(parent.getElementsByTagNameNS(W, 'pStyle'));
    const texts = Array.from(run.getElementsByTagNameNS(W, 't'));
    const children = Array.from(run.childNodes).filter(({ nodeName }) => nodeName !== 'w:rPr');
    const isPlain =
      parent.nodeName === 'w:p' && texts.length === 1 && children.length === 1 && !isInField(run);
    return (
      isPlain &&
      !FRAME.test(style?.getAttributeNS(W, 'val') ?? '') &&
      / \S/u.test(texts[0]!.textContent ?? '')
    );
  });
}

/** Between the begin and the end of a field of its paragraph. */
function isInField(run: Element): boolean {
  let depth = 0;
  for (let node = run.previousSibling; node; node = node.previousSibling) {
    if (node.nodeName !== 'w:r') continue;
    for (const mark of Array.from((node as Element).getElementsByTagNameNS(W, 'fldChar')))
      depth +=
        mark.getAttributeNS(W, 'fldCharType') === 'begin'
          ? 1
          : mark.getAttributeNS(W, 'fldCharType') === 'end'
            ? -1
            : 0;
  }
  return depth > 0;
}

function act(doc: Document, hand: WordHand): void {
  const runs = plainRuns(doc);
  const run = runs[Math.floor(hand.random() * runs.length)];
  if (!run) return;
  const text = run.getElementsByTagNameNS(W, 't')[0]!.textContent ?? '';
  const edges = [...text.matchAll(/ /gu)].map(({ index }) => index + 1).filter((at) => at < text.length);
  const from = edges[Math.floor(hand.random() * edges.length)]!;
  const to = edges.find((edge) => edge > from) ?? text.length;
  const isStriking = hand.random() < 0.5;
  const end = isStriking ? to : from;
  const parts = [withText(run, text.slice(0, from))];
  if (isStriking) parts.push(tracked(doc, 'del', withText(run, text.slice(from, to), 'delText'), hand));
  if (!isStriking || hand.random() < 0.5)
    parts.push(tracked(doc, 'ins', withText(run, `${hand.newWord()} `), hand));
  parts.push(withText(run, text.slice(end)));
  for (const part of parts) if (part.textContent !== '') run.parentNode!.insertBefore(part, run);
  run.parentNode!.removeChild(run);
}

function withText(run: Element, text: string, name = 't'): Element {
  const copy = run.cloneNode(true) as Element;
  const old = copy.getElementsByTagNameNS(W, 't')[0]!;
  const made = run.ownerDocument!.createElementNS(W, `w:${name}`);
  made.setAttribute('xml:space', 'preserve');
  made.appendChild(run.ownerDocument!.createTextNode(text));
  old.parentNode!.replaceChild(made, old);
  return copy;
}

let ids = 900_000;

function tracked(doc: Document, name: 'ins' | 'del', run: Element, { author, date }: WordHand): Element {
  const change = doc.createElementNS(W, `w:${name}`);
  change.setAttributeNS(W, 'w:id', String((ids += 1)));
  change.setAttributeNS(W, 'w:author', author);
  change.setAttributeNS(W, 'w:date', date);
  change.appendChild(run);
  return change;
}

const COMMENTS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments xmlns:w="${W}"></w:comments>`;
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/** Somebody comments the first words that nobody has changed. */
export function withComment(
  docx: Uint8Array,
  { author, date, text }: { readonly author: string; readonly date: string; readonly text: string },
): Uint8Array {
  const id = '990001';
  const made = `<w:comment w:id="${id}" w:author="${author}" w:date="${date}"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`;
  const add = (xml: string): string => xml.replace('</w:comments>', `${made}</w:comments>`);
  const marked = rewritePart(docx, 'word/document.xml', (xml) => {
    const doc = new DOMParser().parseFromString(xml, 'text/xml');
    const run = plainRuns(doc)[0]!;
    const mark = (name: string): Element => {
      const element = doc.createElementNS(W, `w:${name}`);
      element.setAttributeNS(W, 'w:id', id);
      return element;
    };
    const reference = doc.createElementNS(W, 'w:r');
    reference.appendChild(mark('commentReference'));
    run.parentNode!.insertBefore(mark('commentRangeStart'), run);
    for (const after of [reference, mark('commentRangeEnd')])
      run.parentNode!.insertBefore(after, run.nextSibling);
    return new XMLSerializer().serializeToString(doc);
  });
  if (unzipSync(docx)['word/comments.xml']) return rewritePart(marked, 'word/comments.xml', add);
  const relation = `<Relationship Id="rIdComments" Type="${OFFICE}/comments" Target="comments.xml"/>`;
  const linked = rewritePart(marked, 'word/_rels/document.xml.rels', (xml) =>
    xml.replace('</Relationships>', `${relation}</Relationships>`),
  );
  const typed = rewritePart(linked, '[Content_Types].xml', (xml) =>
    xml.replace('</Types>', `<Override PartName="/word/comments.xml" ContentType="${TYPE}"/></Types>`),
  );
  return zipSync({ ...unzipSync(typed), 'word/comments.xml': strToU8(add(COMMENTS)) });
}

/** As other programs save it again: no identity, no styles of ours, runs cut in two, no bookmarks, no zone in dates. */
export function savedElsewhere(docx: Uint8Array): Uint8Array {
  const { 'docProps/custom.xml': _gone, ...files } = unzipSync(docx);
  const rels = strFromU8(files['_rels/.rels']!).replace(/<Relationship [^>]*custom-properties[^>]*\/>/u, '');
  const types = strFromU8(files['[Content_Types].xml']!).replace(/<Override [^>]*custom\.xml[^>]*\/>/u, '');
  const body = strFromU8(files['word/document.xml']!)
    .replace(/<w:bookmark(?:Start|End)\b[^>]*\/>/gu, '')
    .replace(/<w:pStyle w:val="[^"]*"\/>/gu, '')
    .replace(/(w:date="[^"]*)Z"/gu, '$1"')
    .replace(
      /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t xml:space="preserve">([^<]{8,})<\/w:t><\/w:r>/gu,
      (_all, props: string = '', text: string) => {
        const run = (part: string): string => `<w:r>${props}<w:t xml:space="preserve">${part}</w:t></w:r>`;
        // Never inside an entity.
        const at = text.indexOf(' ', 3);
        return at < 0 || text.includes('&') ? run(text) : run(text.slice(0, at)) + run(text.slice(at));
      },
    );
  return zipSync({
    ...files,
    '_rels/.rels': strToU8(rels),
    '[Content_Types].xml': strToU8(types),
    'word/document.xml': strToU8(body),
  });
}
