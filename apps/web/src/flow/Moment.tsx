import { useState } from 'react';
import { toMoment } from '../ui/clock.ts';

/** When something was, in words: "14:05 hôm nay". */
export function Moment({ at }: { at: string }) {
  const [now] = useState(() => new Date());
  return <time dateTime={at}>{toMoment(new Date(at), now)}</time>;
}
