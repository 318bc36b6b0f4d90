import { Schema } from 'prosemirror-model';
import { type BlockName, blocks } from './blocks/index.ts';
import { type MarkName, marks } from './marks/index.ts';

/**
 * The version both ends must agree on before they share a room; it rises with every change of what is stored,
 * together with a migration (`migrations/`).
 */
export const SCHEMA_VERSION = 1;

const nodes = Object.fromEntries(Object.entries(blocks).map(([name, block]) => [name, block.spec]));

/** The one schema: browser, server, importer and exporter share it. */
export const schema = new Schema<BlockName, MarkName>({
  topNode: 'plan',
  nodes: nodes as Record<BlockName, (typeof blocks)[BlockName]['spec']>,
  marks,
});
