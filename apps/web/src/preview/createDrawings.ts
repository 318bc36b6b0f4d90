/** A page that is not drawn after so long (a window out of sight draws nothing) holds up no newer one. */
const LONGEST = 2000;

export interface Drawings {
  /** A page is being drawn; call what comes back when it is done or called off. */
  begin(): () => void;
  /** Resolves when nothing is being drawn. */
  settled(): Promise<void>;
}

/** Counts the pages that are being drawn: newer ones come after them, or a slow machine would never finish any. */
export function createDrawings(): Drawings {
  let open = 0;
  let waiting: (() => void)[] = [];
  return {
    begin: () => {
      open += 1;
      let done = false;
      return () => {
        if (done) return;
        done = true;
        open -= 1;
        if (open === 0) for (const resolve of waiting.splice(0)) resolve();
      };
    },
    settled: () =>
      open === 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting = [...waiting, resolve];
            setTimeout(resolve, LONGEST);
          }),
  };
}
