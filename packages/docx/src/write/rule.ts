import { BorderStyle, ImportedXmlComponent, type IParagraphOptions, LineRuleType, Run } from 'docx';
import type { Context } from './context.ts';
import { twipsToEmu } from './units.ts';

/** 0.75 pt, black. */
const LINE_EMU = 9525;

/** The straight line under a name or a title, centred in a column, in a paragraph of its own; lengths in twips. */
export function rule(length: number, column: number, context: Context): IParagraphOptions {
  return context.look.rules === 'border' ? bordered(length, column) : drawn(length, context);
}

/** For readers that show no shapes: the upper border of an empty paragraph, as wide as the line is long. */
function bordered(length: number, column: number): IParagraphOptions {
  const left = Math.floor((column - length) / 2);
  return {
    style: 'DuongKe',
    indent: { left, right: column - length - left },
    spacing: { before: 60, line: 60, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: LINE_EMU / 1587.5, space: 0, color: '000000' } },
  };
}

/**
 * A shape, anchored apart from texts: beside a text it would be lost when the text is rewritten. DrawingML, with
 * VML for readers that know only that.
 */
function drawn(length: number, context: Context): IParagraphOptions {
  const line = ImportedXmlComponent.fromXmlString(lineXml(length, context.nextShapeId()));
  return { style: 'DuongKe', children: [new Run({ children: [line] })] };
}

function lineXml(length: number, id: number): string {
  const cx = twipsToEmu(length);
  const name = `Đường kẻ ${id}`;
  return (
    `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${anchorXml(cx, id, name)}</w:drawing></mc:Choice>` +
    `<mc:Fallback><w:pict><v:line id="duongKe${id}" style="position:absolute;mso-position-horizontal:center;` +
    `mso-position-horizontal-relative:text;mso-position-vertical-relative:text" from="0,3pt" ` +
    `to="${length / 20}pt,3pt" strokecolor="black" strokeweight=".75pt"/></w:pict></mc:Fallback></mc:AlternateContent>`
  );
}

function anchorXml(cx: number, id: number, name: string): string {
  const a = 'http://schemas.openxmlformats.org/drawingml/2006/main';
  return (
    `<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="${id}" behindDoc="0" ` +
    `locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>` +
    `<wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH>` +
    `<wp:positionV relativeFrom="paragraph"><wp:posOffset>38100</wp:posOffset></wp:positionV>` +
    `<wp:extent cx="${cx}" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>` +
    `<wp:docPr id="${id}" name="${name}"/><wp:cNvGraphicFramePr/>` +
    `<a:graphic xmlns:a="${a}"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">` +
    `<wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="0"/></a:xfrm>` +
    `<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="${LINE_EMU}"><a:solidFill><a:srgbClr val="000000"/>` +
    `</a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor>`
  );
}
