import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { decisionWithPlan, longPlan, simplePlan } from '../../write/testing/samplePlans.ts';
import { writeDocx } from '../../write/writeDocx.ts';
import { readPlan } from '../readPlan.ts';
import { asItTravels, mended } from '../testing/asItTravels.ts';

const run = promisify(execFile);
const plans = { simple: simplePlan(), decision: decisionWithPlan(), long: longPlan() };

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duthao-saved-'));
  for (const [name, doc] of Object.entries(plans))
    await writeFile(join(folder, `${name}.docx`), (await writeDocx({ meta: {}, doc: mended(doc) })).value);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const files = Object.keys(plans).map((name) => join(folder, `${name}.docx`));
  const to = ['--convert-to', 'docx:Office Open XML Text', '--outdir', join(folder, 'saved')];
  await run('soffice', [profile, '--headless', ...to, ...files], { timeout: 120_000 });
}, 150_000);

afterAll(async () => await rm(folder, { recursive: true, force: true }));

/** LibreOffice does not keep the variables in which our writer notes how capitals were typed. */
const inCapitals = (travelled: unknown): string => JSON.stringify(travelled).toLocaleUpperCase('vi');

it.each(Object.entries(plans))(
  'the %s plan opened and saved by LibreOffice is the same plan',
  async (name, doc) => {
    const saved = new Uint8Array(await readFile(join(folder, 'saved', `${name}.docx`)));
    let count = 0;
    const { value, findings } = readPlan(saved, 'tep.docx', { newId: () => `n${(count += 1)}` });
    expect(inCapitals(asItTravels(value.doc))).toBe(inCapitals(asItTravels(mended(doc))));
    expect(findings.filter(({ rule }) => rule === 'lostWords')).toEqual([]);
  },
);
