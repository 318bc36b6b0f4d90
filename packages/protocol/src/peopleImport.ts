import { z } from 'zod';
import { newUserAnswerSchema, newUserSchema } from './people.ts';

/** How many people one list may bring: each gets a password of their own, and hashing takes time. */
export const MOST_PEOPLE = 300;

/** A row of a list of people as it was understood; nothing is made of it while `problems` is not empty. */
export const importedPersonSchema = z.object({
  /** As the spreadsheet numbers it. */
  row: z.number().int(),
  name: z.string(),
  username: z.string(),
  unitIds: z.array(z.string()),
  admin: z.boolean(),
  /** Each one Vietnamese sentence. */
  problems: z.array(z.string()),
});
export type ImportedPerson = z.infer<typeof importedPersonSchema>;

/** POST /api/users/import/preview (administrators) takes a form with one `file`, .xlsx or .csv; makes nothing. */
export const peoplePreviewSchema = z.object({ people: z.array(importedPersonSchema) });
export type PeoplePreview = z.infer<typeof peoplePreviewSchema>;

/** POST /api/users/import (administrators): all of them are added, or none. The answer is `addedPeopleSchema`. */
export const peopleImportSchema = z.object({ people: z.array(newUserSchema).min(1).max(MOST_PEOPLE) });
export type PeopleImport = z.infer<typeof peopleImportSchema>;
export const addedPeopleSchema = z.array(newUserAnswerSchema);
