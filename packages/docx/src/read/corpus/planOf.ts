import { outlineOf, type Plan } from '@duthao/plan';
import { ImportError } from '../importError.ts';
import { readPlan } from '../readPlan.ts';

type Doc = Plan['doc'];

export interface PlanSummary {
  /** What became of the file, on a few lines; or the sentence with which it was refused. */
  readonly text: string;
  readonly rules: readonly string[];
}

/** What a file becomes as a plan, short enough to be read in a list. */
export function planOf(bytes: Uint8Array): PlanSummary {
  try {
    let count = 0;
    const { value, findings } = readPlan(bytes, 'tep.docx', { newId: () => `n${(count += 1)}` });
    const rules = [...new Set(findings.map(({ rule }) => rule))];
    return {
      text: [...partsOf(value.doc), ...(rules.length > 0 ? [`findings: ${rules.join(', ')}`] : [])].join(
        '\n    ',
      ),
      rules,
    };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return { text: `refused: ${error.message}`, rules: [] };
  }
}

function partsOf(doc: Doc): string[] {
  const [decision, letterhead, title, bases, openings, , closings, endorsement, annexes] = doc.children;
  const numbers = outlineOf(doc).map(({ number }) => number);
  const outline = numbers.length > 30 ? `${numbers.length} sections` : numbers.join(' ');
  const blocks = ['taskTable', 'task', 'taskGroup', 'table', 'footnote', 'recipient', 'signature'];
  const counts = blocks.flatMap((name) => (countOf(doc, name) > 0 ? [`${name} ${countOf(doc, name)}`] : []));
  return [
    `head: ${Object.values(letterhead!.attrs)
      .filter((value) => value !== null)
      .join(', ')
      .replaceAll('\n', ' / ')}`,
    `title: ${title!.children.map(({ textContent }) => textContent).join(' | ')}`,
    `outline: ${outline}`,
    `holds: ${[
      `basis ${bases!.childCount}`,
      `opening ${openings!.childCount}`,
      `closing ${closings!.childCount}`,
      ...counts,
      `annex ${annexes!.childCount}`,
      ...(decision!.childCount > 0 ? ['decision'] : []),
    ].join(', ')}`,
    ...signersOf(decision!.childCount > 0 ? decision! : endorsement!),
  ];
}

function countOf(doc: Doc, name: string): number {
  let count = 0;
  doc.descendants(({ type }) => {
    if (type.name === name) count += 1;
  });
  return count;
}

function signersOf(parent: Doc): string[] {
  const signers: string[] = [];
  parent.descendants(({ type, attrs }) => {
    if (type.name !== 'signature') return;
    const lines = [attrs.authority, attrs.position, attrs.post, attrs.name] as (string | null)[];
    signers.push(`signed: ${lines.filter(Boolean).join(', ').replaceAll('\n', ' / ')}`);
  });
  return signers;
}
