import { describe, expect, test } from 'vitest';
import { isSaved, openingState, reduceSaved, type SavedEvent, type SavedState } from './savedState.ts';

const at = (minute: number) => new Date(2026, 0, 5, 14, minute);
const after = (state: SavedState, ...events: SavedEvent[]) => events.reduce(reduceSaved, state);
const ack = (count: number, minute = 0): SavedEvent => ({ kind: 'unacknowledged', count, at: at(minute) });
const joined: SavedEvent = { kind: 'joined' };
const changed: SavedEvent = { kind: 'changed' };
const down = (minute: number): SavedEvent => ({ kind: 'down', at: at(minute) });
const open = after(openingState(0), ack(1), joined, ack(0, 1));

describe('the saved state', () => {
  test('is not saved before the server has answered for the first exchange', () => {
    expect(isSaved(openingState(0))).toBe(false);
    expect(isSaved(after(openingState(0), ack(1), joined))).toBe(false);
    expect(isSaved(open)).toBe(true);
    expect(open.savedAt).toEqual(at(1));
  });

  test('a change is waiting from the moment it is made until its own acknowledgement', () => {
    const typed = after(open, changed, ack(1), changed, ack(2));
    expect([typed.waiting, isSaved(typed)]).toEqual([2, false]);
    expect(isSaved(after(typed, ack(1)))).toBe(false);
    const saved = after(typed, ack(1), ack(0, 7));
    expect([isSaved(saved), saved.savedAt]).toEqual([true, at(7)]);
  });

  test('counts what is typed while the line is down and remembers when it broke', () => {
    const offline = after(open, down(5), changed, changed, down(6), changed);
    expect(offline).toMatchObject({ line: 'down', waiting: 3, downSince: at(5), savedAt: at(1) });
    expect(isSaved(offline)).toBe(false);
  });

  test('an acknowledgement that the provider counts while the line is down proves nothing', () => {
    expect(after(open, down(5), changed, ack(0, 6)).waiting).toBe(1);
  });

  test('after reconnecting nothing counts as saved until the whole exchange is acknowledged', () => {
    const back = after(open, changed, ack(1), down(5), changed, changed, ack(1), joined);
    expect([back.waiting, isSaved(back)]).toEqual([3, false]);
    expect(after(back, changed, ack(2)).waiting).toBe(4);
    const saved = after(back, ack(0, 9));
    expect(saved).toMatchObject({ waiting: 0, downSince: null, savedAt: at(9) });
  });

  test('what an earlier visit left unsent is waiting from the start', () => {
    expect(after(openingState(12), ack(1), joined).waiting).toBe(12);
    expect(after(openingState(12), ack(1), joined, ack(0, 2)).waiting).toBe(0);
  });
});
