import type { Finding } from '@duthao/plan';
import { parse } from 'parse5';
import type { SourceDocument } from '../source/sourceDocument.ts';
import { BlockReader } from './BlockReader.ts';
import { createPageContext } from './pageContext.ts';
import { readStyles } from './readStyles.ts';

/**
 * Reads a page of HTML, of a browser or saved by an office program, the way a browser would show it. Nothing it
 * refers to is fetched and nothing in it runs; pictures and hidden text are named in the findings. Never throws.
 */
export function readHtml(text: string): SourceDocument {
  const page = parse(text);
  const findings: Finding[] = [];
  const { context, threads } = createPageContext(page, readStyles(page), findings);
  const blocks = new BlockReader(context).read(page);
  return { blocks, threads, findings };
}
