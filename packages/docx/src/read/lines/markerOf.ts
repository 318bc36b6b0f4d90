import type { AutoNumber } from '../source/sourceDocument.ts';
import { textOf } from './inline.ts';
import { leadOf } from './leadOf.ts';
import { type Marker, readMarker } from './readMarker.ts';
import type { SourceLine } from './sourceLine.ts';

/** The marker of a line: the one that its source counts, else the one typed at its start. */
export function markerOf(line: SourceLine): Marker | undefined {
  const { role, auto } = line.known ?? {};
  const lead = leadOf(line.runs);
  if (lead > 0) return ownMarker(textOf(line.runs).slice(0, lead));
  if (auto) return autoMarker(auto);
  // In a style of ours a marker has a style as well; without it, it was typed by someone who went on drafting.
  return role && role.kind !== 'section' && role.kind !== 'recipient' && role.kind !== 'body'
    ? undefined
    : readMarker(textOf(line.runs));
}

/** The label of an automatic number stands before the text with one space between. */
function autoMarker({ label, level, isBullet }: AutoNumber): Marker | undefined {
  const length = label.length + 1;
  if (isBullet) return { kind: isPlus(label, level) ? 'plus' : 'dash', label, length };
  const read = readMarker(`${label} Xa`);
  return read && { ...read, label, length };
}

/** Bullets of a list inside a list are what offices write as "+". */
function isPlus(label: string, level: number): boolean {
  return label === '+' || (level > 0 && !/^[-–—]$/u.test(label));
}

function ownMarker(lead: string): Marker | undefined {
  const read = readMarker(`${lead.trim()} Xa`);
  return read && { ...read, label: lead.trim(), length: lead.length };
}
