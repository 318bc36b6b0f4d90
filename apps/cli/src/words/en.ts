import type { Words } from './vi.ts';

export const en: Words = {
  usage: `duthao: several units draft one plan; it leaves as a .docx laid out by Nghị định 30/2020/NĐ-CP.

  duthao import FILE.(docx|doc|rtf|odt|html|md|txt|json) [-o plan.json] [--changes suggest|final|original]
                                                    read an old plan; the report goes to stderr;
                                                    --changes: what becomes of tracked changes
  duthao export FILE.(json|docx|txt…) -o OUT.(docx|pdf|html|txt) [--look FILE.json]
         [--copy sign|review] [--since OLD [--author NAME]]
                                                    write a plan as a file; --look: the agency's look;
                                                    --copy review: suggestions as tracked changes, comments of Word;
                                                    --since: what differs from an older file, in the name of --author
  duthao serve  [--port N] [--data DIR] [--demo]    run the server
  duthao agency list|add|rename|password [--data DIR]
                                                    the agencies that share one server; duthao agency tells how

  - instead of a file is standard input or output. --lang vi: Vietnamese. --version: the version.
  Exit status: 0 done, 2 unusable arguments or input.
`,
  unknownCommand: (name) => `There is no command "${name}"; see duthao --help.`,
  notYet: (name) => `This version does not have the command "${name}" yet.`,
  badOption: (option) => `The option ${option} cannot be used; see duthao --help.`,
  badLanguage: (name) => `There is no language "${name}"; use vi or en.`,
  oneFile: 'Exactly one input file is needed; see duthao --help.',
  noOutput: 'Needs -o and the name of the result (.docx, .pdf, .html or .txt).',
  badOutput: (name) => `Cannot export to "${name}"; the name must end in .docx, .pdf, .html or .txt.`,
  badLook: (name) => `The look "${name}" is not JSON; mend the file and try again.`,
  badCopy: (name) => `There is no copy "${name}"; use --copy sign or --copy review.`,
  reviewNeedsDocx: 'A review copy is a .docx or a .pdf; choose another name for the result.',
  sinceNeedsReview: 'Differences can stand in a review copy only; leave out --copy sign or --since.',
  sinceNeedsFile: 'After --since comes the name of the older file, not "-".',
  authorNeedsSince: '--author goes with --since only: it is the name on what differs from the older file.',
  comparison: 'Comparison',
  notTracked: (part) => `The ${part} differs and cannot be tracked; the file has it as it is now.`,
  noOffice:
    'LibreOffice is not installed on this machine, so .pdf cannot be written; export .docx or install LibreOffice.',
  noOfficeToRead: (type) =>
    `LibreOffice is not installed on this machine, so .${type} cannot be read; install it, or save the file as .docx in Word.`,
  badChanges: (name) => `Tracked changes cannot be taken as "${name}"; use suggest, final or original.`,
  threads: (n) => `${n} threads of comments went into plan.json.`,
  notJson: (name) => `import writes a .json file, not "${name}"; use duthao export.`,
  cannotRead: (name) => `Cannot read "${name}": there is no such file or reading it is not allowed.`,
  cannotWrite: (name) => `Cannot write "${name}": there is no such folder or writing is not allowed.`,
  tooLarge: 'The file is larger than 50 MB; choose a smaller one.',
  noServer: 'The server was not found: run npm install in the folder of Dự Thảo and try again.',
  failed: (detail) => `A fault in the program, please tell the administrator: ${detail}`,
  read: 'Read',
  parts: {
    decision: (n) => `${n} issuing decision`,
    level: (level, n) => `${n} sections of level ${level}`,
    runIn: (n) => `${n} run-in`,
    basis: (n) => `${n} bases`,
    footnote: (n) => `${n} footnotes`,
    taskTable: (n) => `${n} task tables`,
    task: (n) => `${n} tasks`,
    table: (n) => `${n} other tables`,
    recipient: (n) => `${n} recipients`,
    signature: (n) => `${n} signatures`,
    annex: (n) => `${n} annexes`,
  },
  kinds: {
    letterhead: 'letterhead',
    docTitle: 'title',
    basis: 'bases',
    heading: 'sections',
    paragraph: 'paragraphs',
    taskTable: 'task tables',
    table: 'other tables',
    recipient: 'recipients',
    signature: 'signatures',
    annex: 'annexes',
    decision: 'issuing decision',
  },
  sureness: { sure: 'sure', likely: 'likely', unsure: 'a guess' },
  severities: { error: 'error', warning: 'warning', info: 'note' },
  nothingToSay: 'Nothing to look at.',
};
