import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ConfigError } from '../config.ts';
import { lockDataDir } from '../storage/lockDataDir.ts';
import { StorageError } from '../storage/StorageError.ts';
import { agencyDir, FIRST, readAgencyList, removedDir, writeAgencyList } from './agencyList.ts';
import { checkKnown } from './keepAgencies.ts';

/** A running server looks at the list every two seconds and then closes what it has open. */
const MOST_WAITED = 30_000;
const BETWEEN = 250;

/**
 * Takes an agency out: off the list, so that a running server closes it, then its folder aside. Nothing of it is deleted
 * and its name is free again. Answers where the data lie now. Throws ConfigError, and StorageError when somebody keeps the
 * folder open: the agency is on the list again then, as if nothing had been asked for.
 */
export async function removeAgency(
  dataDir: string,
  slug: string,
  confirmed: string | undefined,
  { now = new Date(), mostWaited = MOST_WAITED } = {},
): Promise<string> {
  const known = readAgencyList(dataDir);
  checkKnown(known, slug);
  if (slug === FIRST) {
    throw new ConfigError([
      'Cơ quan đầu tiên nằm ngay trong thư mục dữ liệu nên không gỡ riêng được; muốn thôi dùng thì dừng máy chủ và cất cả thư mục.',
    ]);
  }
  if (confirmed !== slug) {
    throw new ConfigError([
      `Gỡ cơ quan “${slug}” thì mọi người của cơ quan bị ngắt ngay và không đăng nhập được nữa; dữ liệu được giữ lại, không bị xóa.`,
      `Chắc chắn gỡ thì chạy lại lệnh này với --confirm ${slug}.`,
    ]);
  }
  writeAgencyList(
    dataDir,
    known.filter((entry) => entry.slug !== slug),
  );
  const from = agencyDir(dataDir, slug);
  if (!existsSync(from)) return from;
  try {
    (await whenLetGoOf(from, mostWaited))();
  } catch (error) {
    writeAgencyList(dataDir, [...readAgencyList(dataDir), ...known.filter((entry) => entry.slug === slug)]);
    throw error;
  }
  const to = removedDir(dataDir, slug, now.toISOString().slice(0, 19).replace(/[:T]/g, '-'));
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
  return to;
}

async function whenLetGoOf(dir: string, mostWaited: number): Promise<() => void> {
  const until = Date.now() + mostWaited;
  for (;;) {
    try {
      return lockDataDir(dir);
    } catch (error) {
      if (!(error instanceof StorageError) || Date.now() > until) throw error;
    }
    await pause(BETWEEN);
  }
}
