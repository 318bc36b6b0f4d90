import { refusals } from '../refusals.ts';
import { childrenNamed, type Element } from '../xml/element.ts';
import { readRelations, resolvePart } from './relations.ts';

type ReadXml = (name: string) => Element | undefined;

/**
 * The part that holds the text: by the relation of the whole file, else by its content type, else by its usual
 * name. Templates and files with macros are documents too. Throws ImportError for other kinds of files.
 */
export function findMainPart(names: readonly string[], readXml: ReadXml): string {
  const types = readTypes(readXml('[content_types].xml'));
  const candidates = [
    ...readRelations(readXml('_rels/.rels'), '')
      .filter(({ type }) => type === 'officeDocument')
      .map(({ target }) => target),
    ...[...types].filter(([, type]) => isWord(type)).map(([name]) => name),
    ...names.filter((name) => /(?:^|\/)document\d*\.xml$/u.test(name)),
  ].filter((name) => names.includes(name));
  const main = candidates.find((name) => isWord(types.get(name) ?? 'wordprocessingml.document.main'));
  if (main !== undefined && !isOther(main)) return main;
  throw refusalFor([...types.values(), ...names].join('\n'));
}

/** Content types by part (ECMA-376 part 2, 10.1.2.2). */
function readTypes(root: Element | undefined): Map<string, string> {
  const types = new Map<string, string>();
  for (const { attrs } of childrenNamed(root, 'ct:Override')) {
    if (attrs.PartName !== undefined) types.set(resolvePart('', attrs.PartName), attrs.ContentType ?? '');
  }
  return types;
}

function isWord(type: string): boolean {
  return /wordprocessingml\.(?:document|template)\.main|ms-word\.(?:document|template)\.macroEnabled/iu.test(
    type,
  );
}

/** Without content types the folder tells. */
function isOther(name: string): boolean {
  return /^(?:xl|ppt)\//u.test(name);
}

function refusalFor(contents: string): Error {
  if (/spreadsheetml|^xl\//mu.test(contents)) return refusals.spreadsheet();
  if (/presentationml|^ppt\//mu.test(contents)) return refusals.slides();
  if (/^mimetype$/mu.test(contents) && /^content\.xml$/mu.test(contents)) return refusals.openDocument();
  return refusals.notWord();
}
