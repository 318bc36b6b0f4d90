import type { Look } from '../../look/Look.ts';
import { typeSizes } from '../../look/typeSizes.ts';

/** The page's own style: reads on any screen, prints on A4 with the margins and sizes of the agency's look. */
export function pageStyle(look: Look): string {
  const { margins, firstLineMm, lineSpacing } = look;
  const sizes = typeSizes(look);
  return `
@page { size: A4; margin: ${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm;
  @top-center { content: counter(page); font: ${sizes.body}pt "Times New Roman", serif; } }
@page :first { @top-center { content: none; } }
* { box-sizing: border-box; }
body { margin: 0; background: #f2f1ed; color: #000; font: ${sizes.body}pt/${(1.15 * lineSpacing).toFixed(3)} "Times New Roman", Tinos, "Liberation Serif", serif; }
main { max-width: 210mm; margin: 0 auto; padding: ${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm; background: #fff; overflow-wrap: break-word; }
p, h1, h2, h3, h4, h5, ul, ol { margin: 0; padding: 0; font-size: inherit; font-weight: inherit; }
main p { margin-top: 6pt; text-align: justify; text-indent: ${firstLineMm}mm; }
h2, h3, h4, h5 { margin-top: 6pt; text-align: justify; text-indent: ${firstLineMm}mm; font-weight: bold; break-after: avoid; }
.d1, .type { text-transform: uppercase; }
header { display: grid; grid-template-columns: 3fr 5fr; row-gap: 6pt; line-height: 1.15; text-align: center; }
header p, h1, .note, .decides, .annex h2 { text-indent: 0 !important; text-align: center !important; margin-top: 0 !important; }
header div:first-child p { font-size: ${sizes.issuer}pt; }
.issuer, .motto, h1, .decides, .annex h2 { font-weight: bold; }
.issuer::after, h1::after, .note::after { content: ""; display: block; width: 30%; margin: 5pt auto 0; border-top: 0.75pt solid #000; }
.motto { font-size: ${sizes.quocHieu}pt; }
.words { font-size: ${sizes.tieuNgu}pt; width: fit-content; margin: 0 auto !important; border-bottom: 0.75pt solid #000; padding-bottom: 2pt; }
.number { font-size: ${sizes.numberLine}pt; }
.urgency { width: fit-content; margin-top: 6pt !important; padding: 0 6mm; border: 0.75pt solid #f00; color: #f00; font-weight: bold; text-indent: 0 !important; line-height: 8mm; }
.date, .basis, .note { font-style: italic; }
.date { font-size: ${sizes.dateLine}pt; }
h1 { margin-top: 15pt !important; line-height: 1.15; text-wrap: balance; }
h1 span, .annex h2 span { display: block; }
.decides { margin-top: 10pt !important; }
table { width: 100%; margin-top: 6pt; border-collapse: collapse; font-size: ${sizes.table}pt; line-height: 1.15; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 0.5pt solid #000; padding: 2pt 4pt; vertical-align: top; text-align: left; }
thead th, .tt { text-align: center; vertical-align: middle; }
td p, th p { margin: 0; text-indent: 0; text-align: left; }
footer { display: grid; grid-template-columns: 1fr 1fr; margin-top: 16pt; line-height: 1.15; break-inside: avoid; }
footer p { text-indent: 0; margin: 0; }
.recipients { font-size: ${sizes.recipient}pt; }
.recipients p { font-weight: bold; font-style: italic; font-size: ${sizes.recipientsLabel}pt; }
.recipients ul { list-style: none; }
.signature p { text-align: center; font-weight: bold; }
.name { margin-top: 28mm !important; }
.notes { margin-top: 16pt; padding-top: 4pt; border-top: 0.5pt solid #000; font-size: ${sizes.footnote}pt; line-height: 1.15; }
.notes ol { padding-left: 1.6em; }
.annex, .decision + * { break-before: page; }
.annex, .decision { margin-top: 24pt; }
.decision { margin: 0 0 24pt; padding-bottom: 24pt; border-bottom: 0.5pt dashed #888; }
a { color: inherit; }
sup { line-height: 0; }
@media screen and (max-width: 700px) { main { padding: 16px; } header, footer { grid-template-columns: 1fr; } .name { margin-top: 12mm !important; } table { display: block; overflow-x: auto; } }
@media print { body { background: none; } main { max-width: none; padding: 0; } a { text-decoration: none; } .notes a { display: none; } .decision { border: 0; } }
`;
}
