/** A stretch in which two lists of words differ: `from` to `to` in each, the ends not included. */
export interface Hunk {
  readonly before: readonly [from: number, to: number];
  readonly after: readonly [from: number, to: number];
}

/**
 * The shortest way from one list of words to the other (Myers, 1986); null when it takes more than `most` steps, for
 * then the lists are not two readings of one text.
 */
export function diffWords(before: readonly string[], after: readonly string[], most = 2000): Hunk[] | null {
  const [n, m] = [before.length, after.length];
  const limit = Math.min(most, n + m);
  const reach = new Int32Array(2 * limit + 3);
  const trace: Int32Array[] = [];
  const mid = limit + 1;
  for (let d = 0; d <= limit; d += 1) {
    trace.push(reach.slice(mid - d - 1, mid + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && reach[mid + k - 1]! < reach[mid + k + 1]!);
      let x = down ? reach[mid + k + 1]! : reach[mid + k - 1]! + 1;
      while (x < n && x - k < m && before[x] === after[x - k]) x += 1;
      reach[mid + k] = x;
      if (x >= n && x - k >= m) return toHunks(trace, d, n, m);
    }
  }
  return null;
}

/** Goes back along the traces and joins the steps that stand side by side. */
function toHunks(trace: readonly Int32Array[], steps: number, n: number, m: number): Hunk[] {
  const hunks: { before: [number, number]; after: [number, number] }[] = [];
  let [x, y] = [n, m];
  for (let d = steps; d > 0; d -= 1) {
    const reach = trace[d]!;
    const at = (k: number): number => reach[k + d + 1]!;
    const k = x - y;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const previous = down ? k + 1 : k - 1;
    const [px, py] = [at(previous), at(previous) - previous];
    // The step itself; the equal words behind it part it from the hunk that was found before.
    const [sx, sy] = down ? [px, py + 1] : [px + 1, py];
    const last = hunks.at(-1);
    if (last && last.before[0] === sx && last.after[0] === sy) {
      last.before[0] = px;
      last.after[0] = py;
    } else hunks.push({ before: [px, sx], after: [py, sy] });
    [x, y] = [px, py];
  }
  return hunks.toReversed();
}
