import type { Content } from './contentOf.ts';

/** Work on the bytes of a file; its library is loaded only when it is asked for. */
export type Work = (input: Buffer) => Promise<unknown>;

/** What a process of its own may be told to do. */
export const workers = {
  async writeOurs(): Promise<Work> {
    const [{ writeDocx }, { readPlanFile }] = await Promise.all([
      import('@duthao/docx'),
      import('@duthao/plan'),
    ]);
    return async (input) => writeDocx(readPlanFile(input.toString()));
  },
  async writeBare(): Promise<Work> {
    const { writeBare } = await import('./writeBare.ts');
    return async (input) => writeBare(JSON.parse(input.toString()) as Content);
  },
  async writeFromHtml(): Promise<Work> {
    const { default: htmlToDocx } = await import('html-to-docx');
    return async (input) => htmlToDocx(input.toString());
  },
  async readOurs(): Promise<Work> {
    const { readPlan } = await import('@duthao/docx');
    return async (input) => {
      let id = 0;
      return readPlan(input, 'bench.docx', { newId: () => `id${(id += 1)}` });
    };
  },
} as const;

export type Worker = keyof typeof workers;
