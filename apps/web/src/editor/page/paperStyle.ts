import { type Look, typeSizes } from '@duthao/plan';
import type { CSSProperties } from 'react';

/** The agency's look as the values that paper.css works with. */
export function paperStyle(look: Look): CSSProperties {
  const { margins, firstLineMm, lineSpacing } = look;
  const sizes = typeSizes(look);
  const values: Record<`--${string}`, string | number> = {
    '--top': `${margins.top}mm`,
    '--bottom': `${margins.bottom}mm`,
    '--left': `${margins.left}mm`,
    '--right': `${margins.right}mm`,
    '--body': `${sizes.body}pt`,
    '--small': `${sizes.table}pt`,
    '--spacing': lineSpacing,
    '--text-indent': `${firstLineMm}mm`,
  };
  return values;
}

/** The margins for printing from the browser; a page rule cannot read the sheet's values. */
export function pageRule({ margins: { top, right, bottom, left } }: Look): string {
  return `@page { margin: ${top}mm ${right}mm ${bottom}mm ${left}mm; }`;
}
