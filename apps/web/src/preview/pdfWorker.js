// Bundled like our own code, so that it is put into words that old browsers know.
export * from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
