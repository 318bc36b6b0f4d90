const FAMILY = '"Times New Roman", Tinos, "Liberation Serif", serif';
/** 13 pt, the type of tables (Phụ lục I, mục V), in px. */
const SIZE = (13 * 96) / 72;

let context: CanvasRenderingContext2D | null | undefined;

/** Width of a text in the type of tables, px. Without a canvas half the type's size for each letter. */
export function textWidth(text: string, bold = false): number {
  context ??= window.document.createElement('canvas').getContext('2d');
  if (!context) return text.length * SIZE * 0.5;
  context.font = `${bold ? 'bold ' : ''}${SIZE}px ${FAMILY}`;
  return context.measureText(text).width;
}
