import { type Look, type TypeSizes, typeSizes } from '@duthao/plan';

/** The same as the look's type sizes, in half-points, as Word counts them. */
export type Sizes = TypeSizes;

export function sizesOf(look: Look): Sizes {
  const points = Object.entries(typeSizes(look)).map(([part, size]) => [part, (size as number) * 2]);
  return Object.fromEntries(points) as Sizes;
}
