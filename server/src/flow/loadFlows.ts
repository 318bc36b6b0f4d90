import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type NewFlow, newFlowSchema } from '@duthao/protocol';
import { BadTemplates } from '../plans/loadTemplates.ts';
import { findFlowFault } from './findFlowFault.ts';

/** Reads the ways (flows) that come with the templates in the order of their names; throws BadTemplates at the first bad one. */
export function loadFlows(templatesDir: string): NewFlow[] {
  const dir = join(templatesDir, 'flows');
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => readFlow(join(dir, name)));
}

function readFlow(file: string): NewFlow {
  const read = newFlowSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  const fault = read.success ? findFlowFault(read.data) : 'Tệp không đúng dạng của một quy trình.';
  if (fault === undefined && read.success) return read.data;
  throw new BadTemplates(`${fault} (${file})`);
}
