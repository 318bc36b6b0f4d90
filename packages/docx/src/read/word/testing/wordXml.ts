/** Short ways to write the XML of a Word file by hand. */

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A text, `\t` and `\n` as Word's own elements. */
export function t(text: string): string {
  return text
    .split(/(\t|\n)/u)
    .map((part) => {
      if (part === '\t') return '<w:tab/>';
      if (part === '\n') return '<w:br/>';
      return part === '' ? '' : `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`;
    })
    .join('');
}

/** A run; `props` is the XML of its properties. */
export function r(text: string, props = ''): string {
  return `<w:r>${props === '' ? '' : `<w:rPr>${props}</w:rPr>`}${t(text)}</w:r>`;
}

/** A paragraph of runs, or of plain text when it holds no XML. */
export function p(content: string, props = ''): string {
  const runs = content === '' || content.startsWith('<') ? content : r(content);
  return `<w:p>${props === '' ? '' : `<w:pPr>${props}</w:pPr>`}${runs}</w:p>`;
}

export const BOLD = '<w:b/>';
export const CENTER = '<w:jc w:val="center"/>';

export function font(name: string): string {
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
}

export function style(id: string): string {
  return `<w:pStyle w:val="${id}"/>`;
}

export function num(numId: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;
}

/** A level of a list. */
export function lvl(level: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${escapeXml(text)}"/>${more}</w:lvl>`;
}

export function tc(content: string, props = ''): string {
  return `<w:tc>${props === '' ? '' : `<w:tcPr>${props}</w:tcPr>`}${content.startsWith('<w:') ? content : p(content)}</w:tc>`;
}

export function tr(cells: readonly string[], props = ''): string {
  return `<w:tr>${props === '' ? '' : `<w:trPr>${props}</w:trPr>`}${cells.join('')}</w:tr>`;
}

export const LINES =
  '<w:tblBorders><w:top w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/></w:tblBorders>';

export function tbl(rows: readonly string[], widths: readonly number[], props = ''): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr>${props}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}
