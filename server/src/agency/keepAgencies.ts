import { existsSync } from 'node:fs';
import { addFirstAdmin, type Credentials } from '../accounts/addFirstAdmin.ts';
import { createAudit } from '../accounts/audit.ts';
import { endAccess } from '../accounts/endAccess.ts';
import { hashPassword, newOneTimePassword } from '../accounts/passwords.ts';
import { createPeople, type People } from '../accounts/people.ts';
import { ConfigError } from '../config.ts';
import { openTables } from '../storage/openStorage.ts';
import type { Database } from '../storage/tables.ts';
import { createUnits } from '../units/createUnits.ts';
import {
  agencyDir,
  type AgencyEntry,
  FIRST,
  hostSchema,
  readAgencyList,
  slugSchema,
  writeAgencyList,
} from './agencyList.ts';

/** Who acts in the log when it is done on the machine itself. */
const KEEPER = { id: null, name: 'Người quản trị máy chủ' };

/** Makes an agency with its first administrator. Throws ConfigError when the slug or the host is taken or no good. */
export async function addAgency(
  dataDir: string,
  { slug, name, host }: AgencyEntry & { name: string },
): Promise<Credentials> {
  const known = readAgencyList(dataDir);
  if (!slugSchema.safeParse(slug).success) {
    throw new ConfigError(['Mã cơ quan gồm chữ thường không dấu, chữ số và dấu gạch, ví dụ: thcs-tran-phu.']);
  }
  if (known.some((each) => each.slug === slug))
    throw new ConfigError([`Đã có cơ quan “${slug}”; chọn mã khác.`]);
  if (name.trim() === '') throw new ConfigError(['Cần --name và tên cơ quan trong ngoặc kép.']);
  checkHost(known, slug, host);
  const credentials = await within(dataDir, slug, async (db) => {
    await nameAgency(db, name);
    return addFirstAdmin(peopleOf(db));
  });
  if (!credentials) {
    throw new ConfigError([
      `Thư mục của “${slug}” đã có dữ liệu và người dùng; chọn mã khác hoặc dời thư mục đó đi.`,
    ]);
  }
  writeAgencyList(dataDir, [...known, { slug, host }]);
  return credentials;
}

/** A line for each agency. */
export function listAgencies(dataDir: string): Promise<string[]> {
  return Promise.all(
    readAgencyList(dataDir).map(async ({ slug, host }) => {
      const name = await within(dataDir, slug, async (db) => (await peopleOf(db).agency()).name);
      const door = host ?? (slug === FIRST ? 'địa chỉ của máy chủ' : `/co-quan/${slug}`);
      return `${slug.padEnd(20)} ${door.padEnd(30)} ${name || '(chưa đặt tên)'}`;
    }),
  );
}

/** Changes the name or the host of an agency; a host of null takes it away. */
export async function setAgency(
  dataDir: string,
  slug: string,
  { name, host }: { name?: string | undefined; host?: string | null | undefined },
): Promise<void> {
  const known = readAgencyList(dataDir);
  checkKnown(known, slug);
  if (host !== undefined) checkHost(known, slug, host);
  if (name !== undefined && name.trim() !== '') await within(dataDir, slug, (db) => nameAgency(db, name));
  if (host !== undefined) {
    writeAgencyList(
      dataDir,
      known.map((each) => (each.slug === slug ? { slug, host } : each)),
    );
  }
}

/** Whether the sign-in page of a shared address names its agencies to strangers. */
export function setNamesShown(dataDir: string, isShown: boolean): void {
  writeAgencyList(dataDir, readAgencyList(dataDir), isShown);
}

/** A one-time password for somebody of an agency; what let them in before ends. */
export async function resetPassword(dataDir: string, slug: string, username: string): Promise<string> {
  checkKnown(readAgencyList(dataDir), slug);
  const password = newOneTimePassword();
  const hash = await hashPassword(password);
  await within(dataDir, slug, (db) =>
    createAudit(db).transact(async (trx, record) => {
      const account = await peopleOf(trx).findByName(username);
      if (!account) throw new ConfigError([`Cơ quan “${slug}” không có người dùng “${username}”.`]);
      await peopleOf(trx).setPassword(account.user.id, hash, true);
      await endAccess(trx, account.user.id);
      await record({ actor: KEEPER, action: 'passwordReset', subject: account.user });
    }),
  );
  return password;
}

function nameAgency(db: Database, name: string): Promise<void> {
  return createAudit(db).transact(async (trx, record) => {
    const agency = { ...(await peopleOf(trx).agency()), name: name.trim().normalize('NFC') };
    await peopleOf(trx).setAgency(agency);
    await record({ actor: KEEPER, action: 'agencySet', subject: { id: null, name: agency.name } });
  });
}

/** Throws ConfigError when there is no such agency. */
export function checkKnown(known: readonly AgencyEntry[], slug: string): void {
  if (!known.some((each) => each.slug === slug)) {
    throw new ConfigError([`Không có cơ quan “${slug}”; xem các cơ quan bằng lệnh agency list.`]);
  }
}

function checkHost(known: readonly AgencyEntry[], slug: string, host: string | null): void {
  if (host === null) return;
  if (!hostSchema.safeParse(host).success) {
    throw new ConfigError([`Tên miền “${host}” không hợp lệ; ví dụ: noivu.anbinh.gov.vn.`]);
  }
  const other = known.find((each) => each.host === host && each.slug !== slug);
  if (other) throw new ConfigError([`Tên miền “${host}” đang thuộc cơ quan “${other.slug}”.`]);
}

const peopleOf = (db: Database): People => createPeople(db, createUnits(db));

async function within<Result>(
  dataDir: string,
  slug: string,
  work: (db: Database) => Promise<Result>,
): Promise<Result> {
  const dir = agencyDir(dataDir, slug);
  const isThere = existsSync(dir) || slug !== FIRST;
  if (!isThere)
    throw new ConfigError([`Chưa có dữ liệu ở ${dir}; đề nghị kiểm tra --data hoặc chạy máy chủ trước.`]);
  const db = await openTables(dir);
  return work(db).finally(() => db.destroy());
}
