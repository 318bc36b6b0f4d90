import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTemplate, type Template, TemplateError } from '@duthao/plan';

/** A template is at fault: the start ends with its sentence and the file's name. */
export class BadTemplates extends Error {
  override readonly name = 'BadTemplates';
}

/** Reads `*` + `/template.json` below the folder, in the order of their names; throws BadTemplates at the first bad one. */
export function loadTemplates(dir: string): Template[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .toSorted()
    .map((name) => join(dir, name, 'template.json'))
    .filter((file) => existsSync(file))
    .map((file) => {
      try {
        return parseTemplate(readFileSync(file, 'utf8'));
      } catch (error) {
        if (error instanceof TemplateError) throw new BadTemplates(`${error.message} (${file})`);
        throw error;
      }
    });
}
