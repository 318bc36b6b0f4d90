import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAwarenessGate } from './createAwarenessGate.ts';
import { createTokenBucket } from './createTokenBucket.ts';

describe('a token bucket', () => {
  const rates = { framesPerSecond: 10, frameBurst: 3, bytesPerSecond: 100, byteBurst: 50 };

  it('lets a burst through, then what the rate allows', () => {
    let now = 0;
    const mayPass = createTokenBucket(rates, () => now);
    expect([1, 1, 1, 1].map(mayPass)).toEqual([true, true, true, false]);
    now += 250;
    expect(mayPass(1)).toBe(true);
  });

  it('counts bytes as well as frames', () => {
    const mayPass = createTokenBucket(rates, () => 0);
    expect(mayPass(40)).toBe(true);
    expect(mayPass(40)).toBe(false);
  });
});

describe('the gate for carets', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const address = [...Buffer.from('plan/a')];
  const frame = (type: number, mark: number, to = address): Uint8Array =>
    Uint8Array.from([to.length, ...to, type, mark]);

  it('passes everything else at once and in order', () => {
    const passed: number[] = [];
    const gate = createAwarenessGate();
    for (const mark of [1, 2, 3]) gate.handle({}, frame(0, mark), (one) => passed.push(one.at(-1)!));
    expect(passed).toEqual([1, 2, 3]);
  });

  it('passes only the newest caret of each channel and socket, all of them together', () => {
    const passed: number[] = [];
    const gate = createAwarenessGate();
    const pass = (one: Uint8Array): void => void passed.push(one.at(-1)!);
    const [a, b] = [{}, {}];
    gate.handle(a, frame(1, 1), pass);
    gate.handle(a, frame(1, 2), pass);
    gate.handle(b, frame(1, 3), pass);
    gate.handle(a, frame(1, 4, [...Buffer.from('plan/b')]), pass);
    expect(passed).toEqual([]);
    vi.runAllTimers();
    expect(passed).toEqual([2, 4, 3]);
  });

  it('reads addresses longer than 127 bytes, and rubbish as no caret', () => {
    const passed: Uint8Array[] = [];
    const gate = createAwarenessGate();
    const long = Uint8Array.from([200, 1, ...Array.from({ length: 200 }, () => 97), 1, 9]);
    gate.handle({}, long, (one) => passed.push(one));
    expect(passed).toEqual([]);
    for (const rubbish of [[], [255], [3, 1]])
      gate.handle({}, Uint8Array.from(rubbish), (one) => passed.push(one));
    expect(passed).toHaveLength(3);
    gate.stop();
  });

  it('forgets the carets of a socket that is gone', () => {
    const passed: Uint8Array[] = [];
    const gate = createAwarenessGate();
    const socket = {};
    gate.handle(socket, frame(1, 1), (one) => passed.push(one));
    gate.forget(socket);
    vi.runAllTimers();
    expect(passed).toEqual([]);
  });
});
