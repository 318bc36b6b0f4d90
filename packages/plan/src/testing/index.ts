export * as build from './builders.ts';
export type { Example } from './example.ts';
export { examples } from './examples.ts';
export { htmlLaw, type Law, laws } from './laws.ts';
export { stretchOf } from './stretchOf.ts';
export { commentAtRandom, suggestAtRandom } from './suggestAtRandom.ts';
export { hideMarks } from './hideMarks.ts';
