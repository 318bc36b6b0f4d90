/** Waits for a fact: asks again until it holds, and says which one never came. */
export async function until(
  fact: string,
  holds: () => boolean | Promise<boolean>,
  withinMs = 30_000,
): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`never came true within ${withinMs} ms: ${fact}`);
    await new Promise((resume) => setImmediate(resume));
    await nextPoll();
  }
}

const POLL_MS = 10;
const nextPoll = (): Promise<void> => new Promise((resume) => setTimeout(resume, POLL_MS));
