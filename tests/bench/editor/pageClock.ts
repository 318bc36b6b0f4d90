/** What every measured page carries, ours and the peers'. Times in ms. */
export interface PageClock {
  /** From the start of the navigation to the frame that shows an editable sheet with its text. */
  readonly editable: Promise<number>;
  /** From each key press to the end of the next frame. */
  readonly keys: number[];
  /** Resolves with the wall-clock time of the frame that shows so many marks of the remote typist. */
  marks(count: number): Promise<number>;
  /** Puts the caret behind the middle paragraph and scrolls there. */
  focusMiddle(): void;
  frame(): Promise<number>;
}

declare global {
  interface Window {
    clock: PageClock;
  }
}

/** Typed by the remote typist and nobody else. */
export const MARK = '※';
/** Ends the paragraphs that are typed in. */
export const ENDING = 'đã nêu. ';

/** Runs in the page before its own scripts; knows nothing but its arguments. */
export function installClock({ mark, ending }: { mark: string; ending: string }): void {
  const frame = (): Promise<number> =>
    new Promise((resume) =>
      requestAnimationFrame(() => {
        const painted = new MessageChannel();
        painted.port1.onmessage = () => resume(performance.now());
        painted.port2.postMessage(null);
      }),
    );
  const sheet = (): HTMLElement | null => {
    const found = window.document.querySelector<HTMLElement>('[role=textbox][contenteditable=true]');
    return window.document.readyState !== 'loading' && found?.textContent.includes(ending) ? found : null;
  };
  const keys: number[] = [];
  window.addEventListener(
    'keydown',
    (event) => void frame().then((at) => keys.push(at - event.timeStamp)),
    true,
  );
  const editable = new Promise<number>((resume) => {
    const look = (): void => {
      if (!sheet()) return;
      watch.disconnect();
      window.document.removeEventListener('readystatechange', look);
      resume(frame());
    };
    const watch = new MutationObserver(look);
    const attributeFilter = ['contenteditable'];
    watch.observe(window.document, { subtree: true, childList: true, attributes: true, attributeFilter });
    window.document.addEventListener('readystatechange', look);
  });
  const focusMiddle = (): void => {
    const walker = window.document.createTreeWalker(sheet()!, NodeFilter.SHOW_TEXT);
    const ends: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.nodeValue!.endsWith(ending)) ends.push(node as Text);
    const middle = ends[Math.floor(ends.length / 2)]!;
    middle.parentElement!.scrollIntoView({ block: 'center' });
    sheet()!.focus({ preventScroll: true });
    window.getSelection()!.collapse(middle, middle.length);
  };
  const marks = (count: number): Promise<number> =>
    new Promise((resume) => {
      const watch = new MutationObserver((records) => {
        if (!records.some(({ target }) => (target.textContent ?? '').split(mark).length > count)) return;
        watch.disconnect();
        resume(frame().then((at) => performance.timeOrigin + at));
      });
      watch.observe(sheet()!, { subtree: true, childList: true, characterData: true });
    });
  window.clock = { editable, keys, marks, focusMiddle, frame };
}
