import { bodyShapes } from './bodyShapes.ts';
import { endShapes } from './endShapes.ts';
import { headShapes } from './headShapes.ts';
import type { Shapes } from './makePaper.ts';
import { reviewShapes } from './reviewShapes.ts';
import { tableShapes } from './tableShapes.ts';
import { textShapes } from './textShapes.ts';
import { wrongShapes } from './wrongShapes.ts';

/** All the files that are made by hand, by group and by what is special about them. */
export const allShapes: Readonly<Record<string, Shapes>> = {
  head: headShapes,
  body: bodyShapes,
  table: tableShapes,
  end: endShapes,
  text: textShapes,
  review: reviewShapes,
  wrong: wrongShapes,
};
