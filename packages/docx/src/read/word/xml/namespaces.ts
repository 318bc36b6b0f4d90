/** Prefixes by namespace; Strict files (ISO 29500) name the same things by other addresses. */
const PREFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
    'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
    'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
    'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
    'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
    'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
    'http://purl.oclc.org/ooxml/drawingml/main': 'a',
    'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
    'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
    'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
    'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
    'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
    'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
    'http://schemas.microsoft.com/office/word/2012/wordml': 'w15',
    'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
    'urn:schemas-microsoft-com:vml': 'v',
    'urn:schemas-microsoft-com:office:office': 'o',
    'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties': 'cp',
    'http://purl.oclc.org/ooxml/officeDocument/customProperties': 'cp',
    'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 's',
    'http://purl.oclc.org/ooxml/spreadsheetml/main': 's',
    'http://www.w3.org/XML/1998/namespace': 'xml',
  }),
);

/** Names in the part of a file where one set of prefixes is in force. */
export interface Scope {
  /** The usual name of what the file calls `raw`; attributes without a prefix stay without one. */
  readonly elementName: (raw: string) => string;
  readonly attributeName: (raw: string) => string;
  /** The scope inside an element that declares prefixes; `declared` holds addresses by prefix. */
  readonly within: (declared: ReadonlyMap<string, string>) => Scope;
}

type AddressOf = (prefix: string) => string | undefined;

/** Scopes ask the one around them, since copying all prefixes at each element could be made very slow. */
export function createScope(addressOf: AddressOf = () => undefined): Scope {
  const elements = new Map<string, string>();
  const attributes = new Map<string, string>();
  const nameOf = (raw: string): string => {
    const colon = raw.indexOf(':');
    const prefix = colon < 0 ? '' : raw.slice(0, colon);
    return usualName(addressOf(prefix), prefix, raw.slice(colon + 1));
  };
  return {
    elementName: (raw) => remember(elements, raw, nameOf),
    attributeName: (raw) => remember(attributes, raw, (name) => (name.includes(':') ? nameOf(name) : name)),
    within: (declared) => createScope((prefix) => declared.get(prefix) ?? addressOf(prefix)),
  };
}

function remember(names: Map<string, string>, raw: string, nameOf: (raw: string) => string): string {
  const known = names.get(raw);
  if (known !== undefined) return known;
  const name = nameOf(raw);
  names.set(raw, name);
  return name;
}

/** A prefix that nobody declared is taken at its word; one of a foreign namespace never looks like ours. */
function usualName(address: string | undefined, prefix: string, local: string): string {
  const known = address === undefined ? prefix : PREFIXES.get(address.trim());
  const usual = known ?? `x-${prefix}`;
  return usual === '' ? local : `${usual}:${local}`;
}
