import type { FlowEvent, Version } from '@duthao/protocol';

/** What happened on the way of one submission: from the moment the head's or drafter's text was frozen to the next one. */
export function eventsOfVersion(
  events: readonly FlowEvent[],
  versions: readonly Pick<Version, 'no' | 'kind'>[],
  no: number,
): { readonly during: readonly FlowEvent[]; readonly before: readonly FlowEvent[] } {
  const submitted = versions.filter(({ kind }) => kind === 'submitted').map((version) => version.no);
  const first = Math.max(...submitted.filter((one) => one <= no), 0);
  const next = Math.min(...submitted.filter((one) => one > no));
  const begin = firstOf(events, first) ?? 0;
  const end = firstOf(events, next) ?? events.length;
  return { during: events.slice(begin, end), before: events.slice(0, begin) };
}

function firstOf(events: readonly FlowEvent[], no: number): number | undefined {
  const at = events.findIndex(({ version }) => version === no);
  return at < 0 ? undefined : at;
}
