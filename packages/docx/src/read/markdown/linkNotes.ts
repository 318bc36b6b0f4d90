const BODY = /^\[\^([^\]\s]{1,40})\]:[ \t]*(.*(?:\n(?:[ \t]+\S.*|[ \t]*(?=\n[ \t]+\S)))*)/gmu;
const MARK = /\[\^([^\]\s]{1,40})\]/gu;

/** Footnotes as pages have them: a link at the mark, the text at the end with a link back. */
export function linkNotes(text: string): string {
  const bodies = new Map<string, string>();
  const rest = text.replace(BODY, (whole, label: string, body: string) => {
    if (bodies.has(label)) return whole;
    bodies.set(label, body.replace(/^[ \t]+/gmu, ''));
    return '';
  });
  const numbers = new Map<string, number>();
  const linked = rest.replace(MARK, (whole, label: string) => {
    if (!bodies.has(label) || numbers.has(label)) return whole;
    numbers.set(label, numbers.size + 1);
    const number = numbers.size;
    return `<a id="note-mark-${number}" href="#note-${number}">${number}</a>`;
  });
  const notes = [...bodies].map(([label, body]) => noteBox(label, body, numbers.get(label)));
  return [linked, ...notes].join('\n\n');
}

/** A note that nothing stands for stays a line of the text. */
function noteBox(label: string, body: string, number: number | undefined): string {
  if (number === undefined) return `\\[${label}\\] ${body}`;
  return `<div id="note-${number}">\n\n${body} <a href="#note-mark-${number}">↩</a>\n\n</div>`;
}
