import { useEffect, useState } from 'react';
import { toSentence } from '../api/ApiError.ts';
import { fetchVersionPages } from '../api/flow.ts';
import { createDrawings } from '../preview/createDrawings.ts';
import { closePdf, openPdf, type Pdf } from '../preview/openPdf.ts';
import { PageView } from '../preview/PageView.tsx';
import classes from './Review.module.css';

/** The pages of a submitted version; they never change. */
export function VersionPages({ planId, no }: { planId: string; no: number }) {
  const [pdf, setPdf] = useState<Pdf | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [drawings] = useState(createDrawings);
  useEffect(() => {
    const asking = new AbortController();
    const { signal } = asking;
    let opened: Pdf | null = null;
    fetchVersionPages(planId, no, signal)
      .then(openPdf)
      .then((read) => {
        opened = read;
        if (signal.aborted) closePdf(read);
        else setPdf(read);
      })
      .catch((error: unknown) => {
        if (!signal.aborted) setProblem(toSentence(error));
      });
    return () => {
      asking.abort();
      if (opened) closePdf(opened);
    };
  }, [planId, no]);
  const numbers = Array.from({ length: pdf?.numPages ?? 0 }, (_, index) => index + 1);
  return (
    <div className={classes.pages} tabIndex={0} role="group" aria-label="Các trang">
      {problem !== null && <p role="alert">{problem} Vẫn tải được tệp .docx của bản trình.</p>}
      {pdf === null && problem === null && <p className={classes.none}>Đang dựng các trang…</p>}
      {pdf !== null &&
        numbers.map((number) => <PageView key={number} pdf={pdf} drawings={drawings} number={number} />)}
    </div>
  );
}
