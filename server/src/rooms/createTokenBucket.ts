export interface Rates {
  readonly framesPerSecond: number;
  readonly frameBurst: number;
  readonly bytesPerSecond: number;
  readonly byteBurst: number;
}

/** Far above what a person does, also when pasting or coming back from a day offline. */
export const socketRates: Rates = {
  framesPerSecond: 200,
  frameBurst: 2000,
  bytesPerSecond: 2 * 1024 * 1024,
  byteBurst: 16 * 1024 * 1024,
};

/** One question opens a plan; more come when the network comes and goes. `bytes` are those of the answers. */
export const questionRates: Rates = {
  framesPerSecond: 1,
  frameBurst: 20,
  bytesPerSecond: 4 * 1024 * 1024,
  byteBurst: 32 * 1024 * 1024,
};

/** Whether one more frame of that size may come now. */
export function createTokenBucket(rates: Rates, now: () => number = Date.now): (bytes: number) => boolean {
  let frames = rates.frameBurst;
  let bytes = rates.byteBurst;
  let last = now();
  return (size) => {
    const seconds = (now() - last) / 1000;
    last = now();
    frames = Math.min(rates.frameBurst, frames + seconds * rates.framesPerSecond) - 1;
    bytes = Math.min(rates.byteBurst, bytes + seconds * rates.bytesPerSecond) - size;
    return frames >= 0 && bytes >= 0;
  };
}
