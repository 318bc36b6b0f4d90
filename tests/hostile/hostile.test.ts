import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenHooks } from './attacks/brokenHooks.ts';
import { doors } from './attacks/doors.ts';
import { fields } from './attacks/fields.ts';
import { files } from './attacks/files.ts';
import { floods } from './attacks/floods.ts';
import { frames } from './attacks/frames.ts';
import { http } from './attacks/http.ts';
import { lurking } from './attacks/lurking.ts';
import { places } from './attacks/places.ts';
import { Silent } from './attacks/silence.ts';
import { updates } from './attacks/updates.ts';
import type { Attack } from './Attack.ts';
import { Scene } from './Scene.ts';
import { toTable } from './toTable.ts';

/** An honest person waits no longer than this, whatever others do. */
const PATIENCE_MS = 2000;

let scene: Scene;
let silent: Silent;
beforeAll(async () => {
  scene = await Scene.open();
  silent = await Silent.begin(scene);
});
afterAll(async () => {
  console.log(toTable(scene.outcomes));
  silent.end();
  await scene.close();
});

const areas: Record<string, readonly Attack[]> = {
  doors,
  updates,
  places,
  lurking,
  frames,
  brokenHooks,
  files,
  fields,
  floods,
  http,
};

describe.each(Object.entries(areas))('%s', (_, attacks) => {
  it.each(attacks)('$name: nothing of it on other screens or on the disk', async (attack) => {
    await holds(attack);
  });
});

it('those who were silent all the while', async () => {
  for (const attack of silent.attacks) await holds(attack);
});

async function holds(attack: Attack): Promise<void> {
  const { onScreens, onDisk, slowest } = await scene.suffer(attack);
  expect({ onScreens, onDisk }).toEqual({ onScreens: 'nothing', onDisk: expect.stringMatching(/^nothing/) });
  expect(slowest).toBeLessThan(PATIENCE_MS);
  expect(scene.isAlive()).toBe(true);
}
