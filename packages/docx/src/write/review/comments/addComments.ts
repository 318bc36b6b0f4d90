/** What the parts of comments are, and how the document points at them. */
const KINDS: Readonly<Record<string, { readonly content: string; readonly relation: string }>> = {
  'word/comments.xml': {
    content: 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml',
    relation: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments',
  },
  'word/commentsExtended.xml': {
    content: 'application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml',
    relation: 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
  },
  'word/commentsIds.xml': {
    content: 'application/vnd.openxmlformats-officedocument.wordprocessingml.commentsIds+xml',
    relation: 'http://schemas.microsoft.com/office/2016/09/relationships/commentsIds',
  },
  'word/people.xml': {
    content: 'application/vnd.openxmlformats-officedocument.wordprocessingml.people+xml',
    relation: 'http://schemas.microsoft.com/office/2011/relationships/people',
  },
};

type Parts = ReadonlyMap<string, string | Uint8Array>;

/** The parts of a file with those of its comments, in place of what the library writes for none. */
export function addComments(parts: Parts, comments: ReadonlyMap<string, string>): Parts {
  if (comments.size === 0) return parts;
  const all = new Map(parts);
  for (const [name, xml] of comments) all.set(name, xml);
  const names = [...comments.keys()];
  edit(all, '[Content_Types].xml', '</Types>', (types) =>
    names
      .filter((name) => !types.includes(`"/${name}"`))
      .map((name) => `<Override PartName="/${name}" ContentType="${KINDS[name]!.content}"/>`),
  );
  edit(all, 'word/_rels/document.xml.rels', '</Relationships>', (relations) =>
    names
      .filter((name) => !relations.includes(`"${targetOf(name)}"`))
      .map(
        (name, i) =>
          `<Relationship Id="rIdReview${i + 1}" Type="${KINDS[name]!.relation}" Target="${targetOf(name)}"/>`,
      ),
  );
  return all;
}

const targetOf = (name: string): string => name.replace('word/', '');

function edit(
  parts: Map<string, string | Uint8Array>,
  name: string,
  end: string,
  added: (xml: string) => string[],
): void {
  const xml = String(parts.get(name));
  parts.set(name, xml.replace(end, added(xml).join('') + end));
}
