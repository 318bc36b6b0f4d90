import { refusals } from '../refusals.ts';
import { decodeXml } from '../xml/decodeXml.ts';
import { type Budget, MOST_NODES, parseXml } from '../xml/parseXml.ts';
import type { Element } from '../xml/element.ts';
import { openZip, type Zip } from '../zip/openZip.ts';
import { findMainPart } from './findMainPart.ts';
import { readRelations, type Relation } from './relations.ts';

/** The parts of a Word file, found the way Word finds them: by relations, not by names. */
export interface Package {
  readonly main: Element;
  /** The parts of one type that the main part refers to; a lone one may also be found beside it by its name. */
  readonly related: (type: string) => Element[];
  /** The bytes of the part that the main part refers to by this id. */
  readonly findPart: (id: string) => Uint8Array | undefined;
  /** What the file says about itself (custom.xml). */
  readonly properties: () => Element | undefined;
  readonly names: readonly string[];
  /** Names of the parts whose XML is broken, as far as they were read. */
  readonly damaged: () => readonly string[];
}

export function openPackage(bytes: Uint8Array): Package {
  const zip = openZip(bytes);
  const budget: Budget = { left: MOST_NODES };
  const damaged = new Set<string>();
  const readXml = (name: string): Element | undefined => {
    const part = zip.read(name);
    if (!part) return undefined;
    const { root, isDamaged } = parseXml(decodeXml(part), budget);
    if (isDamaged) damaged.add(name);
    return root;
  };
  const mainName = findMainPart(zip.names, readXml);
  const folder = folderOf(mainName);
  const relations = relationsOf(zip, mainName, readXml);
  const main = readXml(mainName);
  if (!main) throw refusals.broken();
  const related = (type: string): Element[] => {
    const targets = [
      ...new Set(relations.filter((relation) => relation.type === type).map(({ target }) => target)),
    ];
    // Some programs forget the relation, or the whole part that lists them.
    const names = targets.length > 0 ? targets : [`${folder}/${type}.xml`.replace(/^\//u, '').toLowerCase()];
    return names.flatMap((name) => readXml(name) ?? []);
  };
  const findPart = (id: string): Uint8Array | undefined => {
    const target = relations.find((relation) => relation.id === id)?.target;
    return target === undefined ? undefined : zip.read(target);
  };
  const properties = (): Element | undefined => {
    const ofFile = readRelations(readXml('_rels/.rels'), '');
    const target = ofFile.find(({ type }) => /^custom-?properties$/iu.test(type))?.target;
    return target === undefined ? undefined : readXml(target);
  };
  return { main, related, findPart, properties, names: zip.names, damaged: () => [...damaged] };
}

function folderOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('/')));
}

function relationsOf(
  { names }: Zip,
  part: string,
  readXml: (name: string) => Element | undefined,
): readonly Relation[] {
  const folder = folderOf(part);
  const name = `${folder}/_rels/${part.slice(folder.length).replace(/^\//u, '')}.rels`.replace(/^\//u, '');
  return names.includes(name) ? readRelations(readXml(name), folder) : [];
}
