import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A straight line or a thin box as drawn; points from the top left of the page. */
export interface Drawn {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Of a stroke its width, of a filled box its smaller side. */
  readonly thickness: number;
  readonly color: string;
  readonly dashed: boolean;
}

type Matrix = readonly [number, number, number, number, number, number];

interface Pen {
  width: number;
  stroke: string;
  fill: string;
  dashed: boolean;
  matrix: Matrix;
}

const strokes: readonly number[] = [OPS.stroke, OPS.closeStroke];
const fills: readonly number[] = [OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke];

/** Everything drawn on a page that is not text. */
export function readDrawn(fns: readonly number[], args: readonly unknown[], height: number): Drawn[] {
  const drawn: Drawn[] = [];
  const stack: Pen[] = [];
  let pen: Pen = { width: 1, stroke: '#000000', fill: '#000000', dashed: false, matrix: [1, 0, 0, 1, 0, 0] };
  fns.forEach((fn, index) => {
    const arg = (args[index] ?? []) as readonly unknown[];
    if (fn === OPS.save) stack.push({ ...pen });
    else if (fn === OPS.restore) pen = stack.pop() ?? pen;
    else if (fn === OPS.constructPath) drawn.push(...pathOf(arg, pen, height));
    else turn(pen, fn, arg);
  });
  return drawn;
}

function turn(pen: Pen, fn: number, arg: readonly unknown[]): void {
  if (fn === OPS.setLineWidth) pen.width = Number(arg[0]);
  if (fn === OPS.setStrokeRGBColor) pen.stroke = String(arg[0]);
  if (fn === OPS.setFillRGBColor) pen.fill = String(arg[0]);
  if (fn === OPS.setDash) pen.dashed = (arg[0] as readonly number[]).length > 0;
  if (fn === OPS.transform) pen.matrix = times(pen.matrix, arg as unknown as Matrix);
}

function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

/** pdf.js gives the painting operator, the path and its extent: [left, bottom, right, top]. */
function pathOf([paint, , extent]: readonly unknown[], pen: Pen, height: number): Drawn[] {
  const box = Object.values((extent ?? {}) as Record<string, number>);
  const isStroke = strokes.includes(paint as number);
  if (box.length < 4 || !(isStroke || fills.includes(paint as number))) return [];
  const [a, b, c, d, e, f] = pen.matrix;
  const at = (x: number, y: number): [number, number] => [a * x + c * y + e, b * x + d * y + f];
  const [x1, y1] = at(box[0]!, box[1]!);
  const [x2, y2] = at(box[2]!, box[3]!);
  const [left, right] = [Math.min(x1, x2), Math.max(x1, x2)];
  const [low, high] = [Math.min(y1, y2), Math.max(y1, y2)];
  const thickness = isStroke ? pen.width * Math.hypot(a, b) : Math.min(right - left, high - low);
  const color = isStroke ? pen.stroke : pen.fill;
  return [{ left, right, top: height - high, bottom: height - low, thickness, color, dashed: pen.dashed }];
}
