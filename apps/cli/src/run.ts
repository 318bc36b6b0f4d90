import { readFileSync } from 'node:fs';
import { Refusal } from './Refusal.ts';
import { en } from './words/en.ts';
import { vi, type Words } from './words/vi.ts';

type Command = (args: readonly string[], words: Words) => Promise<number>;

/** Loaded when asked for: `--help` should not wait for the libraries that write .docx. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  import: async () => (await import('./commands/importFile.ts')).importFile,
  export: async () => (await import('./commands/exportFile.ts')).exportFile,
  agency: async () => (await import('./commands/agency.ts')).agency,
  serve: async () => (await import('./commands/serve.ts')).serve,
};
const LATER = ['lint', 'tasks', 'diff', 'backup', 'restore', 'verify'];

/** Runs one command line and gives the exit status: 0 done, 2 unusable arguments or input, 1 a fault of ours. */
export async function run(args: readonly string[]): Promise<number> {
  const { words, rest, refusal } = takeLanguage(args);
  try {
    if (refusal) throw new Refusal(refusal);
    return await start(rest, words);
  } catch (error) {
    if (error instanceof Refusal) return say(error.message, 2);
    return say(words.failed(error instanceof Error ? (error.stack ?? error.message) : String(error)), 1);
  }
}

async function start(args: readonly string[], words: Words): Promise<number> {
  const [name, ...rest] = args;
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(words.usage);
    return 0;
  }
  if (name === '--version') {
    process.stdout.write(`${version()}\n`);
    return 0;
  }
  if (name === undefined) return say(words.usage.trimEnd(), 2);
  if (LATER.includes(name)) throw new Refusal(words.notYet(name));
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) throw new Refusal(name.startsWith('-') ? words.badOption(name) : words.unknownCommand(name));
  const command = await load();
  return command(rest, words);
}

/** `--lang` may stand anywhere. */
function takeLanguage(args: readonly string[]): { words: Words; rest: string[]; refusal?: string } {
  const rest = [...args];
  const at = rest.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  if (at < 0) return { words: vi, rest };
  const [option] = rest.splice(at, 1);
  const name = option!.includes('=') ? option!.slice('--lang='.length) : (rest.splice(at, 1)[0] ?? '');
  if (name === 'vi' || name === 'en') return { words: name === 'en' ? en : vi, rest };
  return { words: vi, rest, refusal: vi.badLanguage(name) };
}

function say(line: string, status: number): number {
  process.stderr.write(`${line}\n`);
  return status;
}

function version(): string {
  const file = new URL('../package.json', import.meta.url);
  const { version: written } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return written;
}
