import { agencyCommand } from './agency/agencyCommand.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { captureConsole, createLog } from './log.ts';
import { BadTemplates } from './plans/loadTemplates.ts';
import { type RunningServer, startServer } from './startServer.ts';
import { StorageError } from './storage/StorageError.ts';

const STOP_WITHIN = 10_000;
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const args = process.argv.slice(2);

try {
  if (args[0] === 'agency') await agencyCommand(args.slice(1), process.env, print);
  else await run(readConfig(args, process.env));
} catch (error) {
  process.stderr.write(`${sentencesOf(error).join('\n')}\n`);
  process.exit(2);
}

async function run(config: Config): Promise<void> {
  const log = createLog(config.logLevel, config.logFile);
  captureConsole(log);
  const server = await startServer(config, { log });
  greet(server);
  let stopping = false;
  const stop = (code: number): void => {
    if (stopping) return;
    stopping = true;
    // A journal that cannot be written must not keep the process for ever; nothing of it was acknowledged.
    setTimeout(() => process.exit(1), STOP_WITHIN).unref();
    server.stop().then(
      () => process.exit(code),
      (error: unknown) => {
        log.fatal({ err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => stop(0));
  process.on('SIGINT', () => stop(0));
  // The journal holds everything that was acknowledged, so an unknown state is left rather than written on.
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'uncaught');
    stop(1);
  });
}

function greet({ url, firstAdmin, demo }: RunningServer): void {
  print(`Dự Thảo đang chạy tại ${url}`);
  if (firstAdmin) {
    print('Đăng nhập lần đầu bằng tài khoản quản trị (mật khẩu dùng một lần, phải đổi khi vào):');
    print(`  tên đăng nhập: ${firstAdmin.username}`);
    print(`  mật khẩu:      ${firstAdmin.password}`);
  }
  if (demo.length > 0) print('Cơ quan mẫu, tên đăng nhập và mật khẩu:');
  for (const { username, password, name, unit } of demo) {
    print(`  ${username.padEnd(10)}${password.padEnd(16)}${name}, ${unit}`);
  }
}

function sentencesOf(error: unknown): readonly string[] {
  if (error instanceof ConfigError) return error.faults;
  if (error instanceof BadTemplates || error instanceof StorageError) return [error.message];
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return ['Cổng này đang có chương trình khác dùng; chọn cổng khác bằng --port SỐ.'];
  if (code === 'EACCES')
    return ['Không được phép dùng cổng hoặc thư mục dữ liệu này; chọn --port hoặc --data khác.'];
  return [
    'Máy chủ không khởi động được:',
    error instanceof Error ? (error.stack ?? error.message) : String(error),
  ];
}
