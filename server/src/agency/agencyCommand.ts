import { parseArgs } from 'node:util';
import { ConfigError } from '../config.ts';
import { addAgency, listAgencies, resetPassword, setAgency, setNamesShown } from './keepAgencies.ts';
import { removeAgency } from './removeAgency.ts';

const USAGE = `Các lệnh về cơ quan dùng chung máy chủ này (thêm --data THƯ_MỤC khi dữ liệu không ở ./.duthao):
  agency list                                    các cơ quan
  agency add MÃ --name "TÊN" [--host TÊN_MIỀN]    thêm một cơ quan và quản trị viên đầu tiên của nó
  agency rename MÃ [--name "TÊN"] [--host TÊN_MIỀN | --no-host]
                                                 đổi tên cơ quan, hoặc tên miền riêng của nó
  agency names show|hide                         hiện tên các cơ quan dùng chung địa chỉ ở trang đăng nhập, hay không
  agency remove MÃ --confirm MÃ                  gỡ một cơ quan; dữ liệu được giữ trong thư mục agencies-removed
  agency password MÃ TÊN_ĐĂNG_NHẬP               cấp mật khẩu dùng một lần, khi không còn ai vào được
Máy chủ đang chạy nhận thay đổi sau vài giây, không cần khởi động lại.`;

type Print = (line: string) => void;

/** `agency …` of the command line, for who keeps the machine. Throws ConfigError and StorageError. */
export async function agencyCommand(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  print: Print,
): Promise<void> {
  const { values, positionals } = readArgs(args);
  const dataDir = values.data ?? env.DATA_DIR ?? './.duthao';
  const host = values.host?.toLowerCase();
  const [verb, slug = '', username = ''] = positionals;
  if (verb === 'list' && positionals.length === 1) {
    for (const line of await listAgencies(dataDir)) print(line);
  } else if (verb === 'add' && positionals.length === 2) {
    const { username: admin, password } = await addAgency(dataDir, {
      slug,
      name: values.name ?? '',
      host: host ?? null,
    });
    print(
      `Đã thêm cơ quan “${slug}”: mở ${host ? `địa chỉ ${host}` : `đường dẫn /co-quan/${slug}`} của máy chủ để đăng nhập.`,
    );
    printCredentials(print, admin, password);
  } else if (verb === 'rename' && positionals.length === 2) {
    await setAgency(dataDir, slug, { name: values.name, host: values['no-host'] ? null : host });
    print(`Đã đổi cơ quan “${slug}”.`);
  } else if (verb === 'names' && positionals.length === 2 && (slug === 'show' || slug === 'hide')) {
    setNamesShown(dataDir, slug === 'show');
    print(
      slug === 'show'
        ? 'Trang đăng nhập hiện tên các cơ quan.'
        : 'Trang đăng nhập không hiện tên các cơ quan.',
    );
  } else if (verb === 'remove' && positionals.length === 2) {
    const kept = await removeAgency(dataDir, slug, values.confirm);
    print(`Đã gỡ cơ quan “${slug}”; mã này dùng lại được. Dữ liệu được giữ ở ${kept}.`);
  } else if (verb === 'password' && positionals.length === 3) {
    printCredentials(print, username, await resetPassword(dataDir, slug, username));
  } else throw new ConfigError([USAGE]);
}

function printCredentials(print: Print, username: string, password: string): void {
  print('Đăng nhập bằng mật khẩu dùng một lần (phải đổi khi vào):');
  print(`  tên đăng nhập: ${username}`);
  print(`  mật khẩu:      ${password}`);
}

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        name: { type: 'string' },
        host: { type: 'string' },
        'no-host': { type: 'boolean' },
        confirm: { type: 'string' },
      },
    });
  } catch {
    throw new ConfigError([USAGE]);
  }
}
