import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type Pdf = PDFDocumentProxy;

let worker: PDFWorker | null = null;

/** One thread reads all PDFs; it starts with the first. */
function findWorker(): PDFWorker {
  if (worker) return worker;
  const port = new Worker(new URL('./pdfWorker.js', import.meta.url), { type: 'module' });
  // The library's types know this port only by its default.
  worker = new PDFWorker({ port: port as unknown as null });
  return worker;
}

/** The pages of a PDF, ready to be drawn; `closePdf` when they are shown no more. */
export function openPdf(data: ArrayBuffer): Promise<Pdf> {
  return getDocument({ data, verbosity: 0, useWasm: false, worker: findWorker() }).promise;
}

export function closePdf(pdf: Pdf): void {
  void pdf.loadingTask.destroy();
}
