import {
  BuilderElement,
  type IRunOptions,
  NextAttributeComponent,
  type ParagraphChild,
  Run,
  TextRun,
  XmlComponent,
} from 'docx';

/** A field that prints what stands in a bookmark; `shown` until Word computes it anew (ECMA-376, 17.16.5.51). */
export function refField(bookmark: string, shown: string, look: IRunOptions): ParagraphChild[] {
  const run = (child: XmlComponent): Run => new Run({ ...look, children: [child] });
  return [
    run(fieldChar('begin')),
    run(new Instruction(` REF ${bookmark} \\h \\* MERGEFORMAT `)),
    run(fieldChar('separate')),
    new TextRun({ ...look, text: shown }),
    run(fieldChar('end')),
  ];
}

const fieldChar = (value: 'begin' | 'separate' | 'end'): XmlComponent =>
  new BuilderElement({ name: 'w:fldChar', attributes: { type: { key: 'w:fldCharType', value } } });

class Instruction extends XmlComponent {
  constructor(text: string) {
    super('w:instrText');
    this.root.push(new NextAttributeComponent({ space: { key: 'xml:space', value: 'preserve' } }), text);
  }
}
