import { type Look, parseLook, schema } from '@duthao/plan';
import type { Context } from '../context.ts';
import { createContext, createFileState } from '../createContext.ts';
import { textHeightOf, textWidthOf } from '../wordSections.ts';

/** The context for writing a paper that is no plan but looks like one. */
export function createBlankContext(look: Look, orientation: 'portrait' | 'landscape'): Context {
  const context = createContext(schema.nodes.plan.createAndFill()!, parseLook(look), createFileState());
  return {
    ...context,
    textWidth: textWidthOf(look, orientation),
    textHeight: textHeightOf(look, orientation),
  };
}
