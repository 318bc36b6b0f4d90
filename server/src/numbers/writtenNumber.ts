import { padTwo } from '@duthao/plan';

/** As it is written on paper: below ten with a zero in front; old numbers such as 15a as they are. */
export function writtenNumber(number: string): string {
  return /^\d+$/.test(number) ? padTwo(Number(number)) : number;
}
