import { mmToTwips } from './units.ts';

/**
 * Length of the rule under lines of these widths, twips: a third to a half of the text line (II.2b, II.5b), no
 * longer than offices draw it. Of several lines the longest counts; a short last line shortens the rule so far as
 * the longest lets it.
 */
export function ruleLength(widths: readonly number[]): number {
  const longest = Math.max(...widths);
  const last = widths.at(-1) ?? longest;
  const wanted = Math.min(longest * 0.42, last * 0.48, mmToTwips(50));
  return Math.round(Math.max(longest * 0.35, wanted));
}
