/** Waits for a fact, and says which one never came. */
export async function until(fact: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 15_000;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`never came true: ${fact}`);
    await new Promise((resume) => setTimeout(resume, 5));
  }
}
