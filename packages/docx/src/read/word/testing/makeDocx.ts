import { strToU8, zipSync } from 'fflate';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** What a file is made of; everything but the body may be left out. XML of the children of each root. */
export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly commentsExtended?: string;
  readonly theme?: string;
  readonly header?: string;
  readonly footer?: string;
  /** Path of the main part; "word/document.xml" when left out. */
  readonly main?: string;
  /** Entries put in as they are, over the ones made. */
  readonly files?: Readonly<Record<string, Uint8Array | string>>;
  /** Not compressed. */
  readonly isStored?: boolean;
  /** Changes the text of every XML part before it is stored. */
  readonly rewrite?: (xml: string, name: string) => string;
}

const NAMESPACES = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', OFFICE],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
  ['w15', 'http://schemas.microsoft.com/office/word/2012/wordml'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
]
  .map(([prefix, address]) => `xmlns:${prefix}="${address}"`)
  .join(' ');

const ROOTS = {
  styles: 'w:styles',
  numbering: 'w:numbering',
  footnotes: 'w:footnotes',
  endnotes: 'w:endnotes',
  comments: 'w:comments',
  commentsExtended: 'w15:commentsEx',
  theme: 'a:theme',
  header: 'w:hdr',
  footer: 'w:ftr',
} as const;

/** Makes a Word file out of hand-written XML. */
export function makeDocx(parts: DocxParts): Uint8Array {
  const { main = 'word/document.xml', rewrite = (xml: string) => xml } = parts;
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const others = Object.entries(ROOTS).flatMap(([kind, root]) => {
    const xml = parts[kind as keyof typeof ROOTS];
    return xml === undefined ? [] : [{ kind, name: `${folder}${kind}.xml`, xml: rootElement(root, xml) }];
  });
  const texts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(main, others),
    '_rels/.rels': relations([{ kind: 'officeDocument', target: main }]),
    [main]: rootElement('w:document', `<w:body>${parts.body}</w:body>`),
    [`${folder}_rels/${main.slice(folder.length)}.rels`]: relations(
      others.map(({ kind }) => ({ kind, target: `${kind}.xml` })),
    ),
  };
  for (const { name, xml } of others) texts[name] = xml;
  const files: Record<string, Uint8Array> = {};
  for (const [name, xml] of Object.entries(texts)) files[name] = strToU8(rewrite(xml, name));
  for (const [name, file] of Object.entries(parts.files ?? {}))
    files[name] = typeof file === 'string' ? strToU8(file) : file;
  // A fixed time keeps the bytes the same from run to run.
  return zipSync(files, { mtime: new Date(2026, 0, 1), level: parts.isStored ? 0 : 6 });
}

function rootElement(name: string, children: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${name} ${NAMESPACES}>${children}</${name}>`;
}

function contentTypes(main: string, others: readonly { kind: string; name: string }[]): string {
  const overrides = [{ kind: 'document.main', name: main }, ...others].map(
    ({ kind, name }) => `<Override PartName="/${name}" ContentType="${CONTENT}.${kind}+xml"/>`,
  );
  return `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function relations(list: readonly { kind: string; target: string }[]): string {
  const all = list.map(({ kind, target }, index) => {
    return `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  });
  return `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}
