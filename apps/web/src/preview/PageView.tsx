import { useEffect, useRef, useState } from 'react';

import type { Pdf } from './openPdf.ts';
import type { Drawings } from './createDrawings.ts';
import classes from './PreviewPanel.module.css';
import { useIsNear } from './useIsNear.ts';

interface Props {
  pdf: Pdf;
  drawings: Drawings;
  /** From 1. */
  number: number;
}

/** One page. The picture of the page before stays until the new one is drawn; what is far out of sight is not drawn. */
export function PageView({ pdf, drawings, number }: Props) {
  const sheet = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const near = useIsNear(sheet, '[role=group]');
  useEffect(() => {
    if (!near || !sheet.current) return;
    const drawing = new AbortController();
    const done = drawings.begin();
    drawPage(pdf, number, sheet.current, drawing.signal)
      .then((words) => words !== null && setText(words))
      // A newer PDF takes the place of this one while it is drawn.
      .catch((error: unknown) => {
        if (!drawing.signal.aborted) throw error;
      })
      .finally(done);
    return () => {
      drawing.abort();
      done();
    };
  }, [pdf, drawings, number, near]);
  return (
    <section className={classes.page} aria-label={`Trang ${number}`}>
      <div ref={sheet} aria-hidden />
      <p className="visually-hidden">{text}</p>
    </section>
  );
}

/** Draws beside, then puts in place; answers with the words of the page, null when it was called off. */
async function drawPage(
  pdf: Pdf,
  number: number,
  sheet: HTMLElement,
  signal: AbortSignal,
): Promise<string | null> {
  const page = await pdf.getPage(number);
  if (signal.aborted) return null;
  const { width } = page.getViewport({ scale: 1 });
  const pixels = window.devicePixelRatio || 1;
  const viewport = page.getViewport({ scale: (sheet.clientWidth / width) * pixels });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  const task = page.render({ canvas, viewport });
  signal.addEventListener('abort', () => task.cancel(), { once: true });
  await task.promise;
  const { items } = await page.getTextContent();
  if (signal.aborted) return null;
  sheet.replaceChildren(canvas);
  return items
    .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
    .join('')
    .normalize('NFC');
}
