import { medianOf, percentiles } from '../percentiles.ts';
import type { SheetTimes } from './measureSheet.ts';
import type { Sheet } from './sheets.ts';

const rows: readonly { what: string; of: keyof SheetTimes; peer: Sheet['name'] }[] = [
  { what: 'navigation to editable', of: 'editable', peer: 'contenteditable' },
  { what: 'own key to next frame', of: 'keys', peer: 'contenteditable' },
  { what: "another's key, main thread", of: 'remoteCost', peer: 'y-prosemirror' },
  { what: "another's key to its frame", of: 'arrival', peer: 'y-prosemirror' },
];

/** Each measure with p50 / p95 of every page that has it, and the ratio of medians to its peer. */
export function reportSheets(pages: number, all: ReadonlyMap<Sheet['name'], SheetTimes>): void {
  const ours = all.get('Dự Thảo')!;
  for (const { what, of, peer } of rows) {
    const figures = [...all]
      .filter(([, times]) => times[of].length > 0)
      .map(([name, times]) => {
        const { p50, p95 } = percentiles(times[of]);
        return `${name} ${p50} / ${p95}`;
      });
    const ratio = medianOf(ours[of]) / medianOf(all.get(peer)![of]);
    console.log(
      `${String(pages).padStart(4)} pages, ${what}: ${figures.join(', ')}; ratio to ${peer} ${ratio.toFixed(2)}`,
    );
  }
}
