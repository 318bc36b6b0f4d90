import { text } from './attr.ts';

/**
 * What suggestions leave on a node that marks cannot reach (marks live on text only): one attribute for each
 * kind, each a JSON record `{"id", "author", "time"}`; `suggestedChange` also holds the former values.
 */
export const suggestable = {
  suggestedInsert: text(),
  suggestedDelete: text(),
  suggestedChange: text(),
} as const;
