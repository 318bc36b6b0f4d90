import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type MailSettings, readMailSettings } from './notices/mail/readMailSettings.ts';

/** The repository's root: templates and the built web application are found from here. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const configSchema = z.object({
  port: z.coerce
    .number('PORT phải là một số')
    .int('PORT phải là số nguyên')
    .min(0, 'PORT phải từ 0 đến 65535')
    .max(65_535, 'PORT phải từ 0 đến 65535'),
  host: z.string().min(1, 'HOST không được để trống'),
  dataDir: z.string().min(1, 'DATA_DIR không được để trống'),
  demo: z.boolean(),
  /** Believe X-Forwarded-* of the proxy in front; only when there is one. */
  trustProxy: z.boolean(),
  logLevel: z.enum(
    ['debug', 'info', 'warn', 'error', 'silent'],
    'LOG_LEVEL phải là debug, info, warn, error hoặc silent',
  ),
  /** Logs go there; null is standard error. */
  logFile: z.string().nullable(),
  templatesDir: z.string(),
  /** The built web application. */
  webDir: z.string(),
});

/** Everything the server may be told from outside. */
export type Config = z.infer<typeof configSchema> & {
  /** Null when people are told in the application only. */
  readonly mail: MailSettings | null;
};

/** The command line or the environment cannot be used; one Vietnamese sentence a fault. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

/** Reads flags and environment (flags win); throws ConfigError with the list of everything that is wrong. */
export function readConfig(args: readonly string[], env: NodeJS.ProcessEnv): Config {
  const flags = readFlags(args);
  const faults: string[] = [];
  const read = configSchema.safeParse({
    port: flags.port ?? env.PORT ?? '4080',
    host: flags.host ?? env.HOST ?? '0.0.0.0',
    dataDir: flags.data ?? env.DATA_DIR ?? './.duthao',
    demo: flags.demo ?? readSwitch('DEMO', env.DEMO, faults),
    trustProxy: readSwitch('TRUST_PROXY', env.TRUST_PROXY, faults),
    logLevel: env.LOG_LEVEL ?? 'info',
    logFile: env.LOG_FILE || null,
    templatesDir: `${ROOT}templates`,
    webDir: env.WEB_DIR || `${ROOT}apps/web/dist`,
  });
  const mail = readMailSettings(env, faults);
  if (!read.success) faults.push(...read.error.issues.map(({ message }) => `${message}.`));
  if (!read.success || faults.length > 0) throw new ConfigError(faults);
  return { ...read.data, mail };
}

function readFlags(args: readonly string[]): { port?: string; data?: string; host?: string; demo?: boolean } {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        host: { type: 'string' },
        demo: { type: 'boolean' },
      },
    }).values;
  } catch {
    throw new ConfigError([
      `Tham số không hợp lệ: ${args.join(' ')}. Dùng được: --port SỐ, --data THƯ_MỤC, --host ĐỊA_CHỈ, --demo.`,
    ]);
  }
}

function readSwitch(name: string, value: string | undefined, faults: string[]): boolean {
  if (value === undefined || value === '' || value === '0' || value === 'false') return false;
  if (value === '1' || value === 'true') return true;
  faults.push(`${name} phải là 1 hoặc 0.`);
  return false;
}
