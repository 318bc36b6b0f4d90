import { Document } from 'docx';
import type { Look } from '@duthao/plan';
import { compile } from '../compile.ts';
import type { Sizes } from '../sizes.ts';
import type { LevelledStyles } from './levelledStyles.ts';
import { stylesOf } from './stylesOf.ts';

/** As many looks as one server writes in turn. */
const MOST_KEPT = 50;
const kept = new Map<string, string>();

/** styles.xml for a look. It is kept, for the library takes as long for fifty styles as for ten pages. */
export function stylesPart(look: Look, sizes: Sizes, levelled: LevelledStyles): string {
  const key = JSON.stringify([look, levelled.used()]);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const file = new Document({ styles: stylesOf(look, sizes, levelled), sections: [] });
  const styles = ownStyles(String(compile(file).get('word/styles.xml')));
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, styles);
  return styles;
}

const used = /w:styleId="(?:Normal|TableNormal|Footnote\w+)"/;
const defaultFont =
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">' +
  '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>';

/** Leaves out the library's coloured headings and the like: a list of styles is to hold those of the document. */
function ownStyles(styles: string): string {
  const [defaults = '', ...all] = styles.split(/(?=<w:style )/);
  const kept = all.map((style) => {
    if (used.test(style)) return style;
    // Styles of the library have English names, ours Vietnamese ones in these ids.
    return foreign.test(style) ? ending(style) : style.replace('<w:style ', '<w:style w:customStyle="1" ');
  });
  const controlled = defaults.replace('<w:pPrDefault><w:pPr>', '<w:pPrDefault><w:pPr><w:widowControl/>');
  return [controlled, defaultFont, ...kept].join('');
}

const foreign =
  /w:styleId="(?:Title|Heading\d|Strong|ListParagraph|Caption|Bibliography|TOC\d|Hyperlink|Endnote\w+|LineNumber)"/;

/** What follows the last style in the part. */
const ending = (style: string): string => style.slice(style.indexOf('</w:style>') + '</w:style>'.length);
