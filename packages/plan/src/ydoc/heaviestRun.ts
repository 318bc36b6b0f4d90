/** Indexes of a stored child and of the node it is to become. */
export type Pair = readonly [child: number, node: number];

/**
 * The pairs that can stay where they are, so that those that must be made anew weigh least: the heaviest
 * increasing subsequence. `pairs` are in the order of their nodes; `weigh` takes the index of a node.
 */
export function heaviestRun(pairs: readonly Pair[], weigh: (node: number) => number): readonly Pair[] {
  if (pairs.every(([child], i) => i === 0 || pairs[i - 1]![0] < child)) return pairs;
  const best: { weight: number; before: number }[] = [];
  pairs.forEach(([child, node], i) => {
    let before = -1;
    for (let j = 0; j < i; j += 1) {
      if (pairs[j]![0] < child && (before < 0 || best[j]!.weight > best[before]!.weight)) before = j;
    }
    best.push({ weight: weigh(node) + (best[before]?.weight ?? 0), before });
  });
  let last = 0;
  best.forEach(({ weight }, i) => {
    if (weight > best[last]!.weight) last = i;
  });
  const run: Pair[] = [];
  for (let i = last; i >= 0; i = best[i]!.before) run.unshift(pairs[i]!);
  return run;
}
