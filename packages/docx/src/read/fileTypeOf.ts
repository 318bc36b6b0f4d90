/** What a file is. LibreOffice has to make a .docx of doc, rtf and odt before `readPlan` takes it. */
export type FileType = 'docx' | 'doc' | 'rtf' | 'odt' | 'html' | 'md' | 'txt' | 'json' | 'pdf' | 'unknown';

const BY_ENDING: Record<string, FileType> = {
  htm: 'html',
  html: 'html',
  md: 'md',
  markdown: 'md',
  txt: 'txt',
  text: 'txt',
  json: 'json',
};

/** Its content says what a file is; the name decides only between kinds that look alike. */
export function fileTypeOf(bytes: Uint8Array, fileName: string): FileType {
  const ending = /\.([^./\\]+)$/u.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  if (start.startsWith('PK\u0003\u0004')) return isOpenDocument(start) ? 'odt' : 'docx';
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return isLocked(bytes) ? 'docx' : 'doc';
  if (/^\s*\{\\rtf/u.test(start)) return 'rtf';
  if (start.startsWith('%PDF-')) return 'pdf';
  if (isUtf16(bytes)) return BY_ENDING[ending] ?? 'txt';
  if (bytes.subarray(0, 4096).some((byte) => byte < 9 || (byte > 13 && byte < 27))) return 'unknown';
  if (ending === '' || ending === 'doc') return typeOfText(start);
  return BY_ENDING[ending] ?? 'unknown';
}

export function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** An OpenDocument text names itself in its first entry. */
const isOpenDocument = (start: string): boolean =>
  start.slice(30, 120).includes('mimetypeapplication/vnd.oasis.opendocument.text');

/** Word puts a document with a password into an OLE file, the name of the stream in UTF-16. */
function isLocked(bytes: Uint8Array): boolean {
  const name = Buffer.from('EncryptedPackage', 'utf16le');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name);
}

/** Standard input has no name, and programs save pages under the name .doc. */
function typeOfText(start: string): FileType {
  const text = start.replace(/^(?:\u00ef\u00bb\u00bf)?\s*/u, '');
  if (text.startsWith('{')) return 'json';
  return /^<(?:!doctype html|html|\?xml[^>]*>\s*<(?:!doctype html|html))/iu.test(text) ? 'html' : 'txt';
}
