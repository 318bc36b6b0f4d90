declare module 'html-to-docx' {
  const htmlToDocx: (html: string) => Promise<Buffer>;
  export default htmlToDocx;
}
