export interface Throttled {
  /** Runs at once when nothing ran lately, otherwise once at the end of the pause. */
  run(): void;
  cancel(): void;
}

export function throttle(task: () => void, pause: number): Throttled {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again = false;
  const rest = (): void => {
    timer = undefined;
    if (again) run();
  };
  const run = (): void => {
    if (timer !== undefined) {
      again = true;
      return;
    }
    again = false;
    timer = setTimeout(rest, pause);
    task();
  };
  return {
    run,
    cancel: () => {
      clearTimeout(timer);
      timer = undefined;
      again = false;
    },
  };
}
