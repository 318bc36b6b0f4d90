export interface FrameTask {
  /** Runs the task before the next frame is drawn; asking twice runs it once. */
  schedule(): void;
  cancel(): void;
}

/** The longest wait in a hidden tab, where no frame is drawn. */
const HIDDEN_MS = 250;

export function frameTask(run: () => void): FrameTask {
  let frame: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = (): void => {
    if (frame !== undefined) cancelAnimationFrame(frame);
    clearTimeout(timer);
    frame = undefined;
    timer = undefined;
  };
  const now = (): void => {
    cancel();
    run();
  };
  return {
    cancel,
    schedule: () => {
      if (timer !== undefined) return;
      frame = requestAnimationFrame(now);
      timer = setTimeout(now, HIDDEN_MS);
    },
  };
}
