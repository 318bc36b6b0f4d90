import { createTransport } from 'nodemailer';
import type { Log } from '../../log.ts';
import type { MailSettings } from './readMailSettings.ts';

export interface Letter {
  /** The same letter sent twice bears the same. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** The way to the mail server; one for all agencies of the process. */
export interface Post {
  readonly publicUrl: string;
  /** Resolves when the mail server has taken the letter. */
  send(letter: Letter): Promise<void>;
  stop(): void;
}

const PATIENCE_MS = 20_000;

export function createPost({ smtpUrl, from, publicUrl }: MailSettings, log: Log): Post {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 2,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    // Nothing of a letter is read from files or addresses.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const { host } = new URL(smtpUrl);
  // Said once at the start; letters wait in the database and are tried on their own.
  transport.verify().catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    log.error({ host, reason }, 'mail cannot be sent: check SMTP_URL; letters are kept and tried again');
  });
  return {
    publicUrl,
    send: async ({ id, to, subject, text }) => {
      await transport.sendMail({
        from,
        to: { name: '', address: to },
        subject,
        text,
        messageId: `<${id}@du-thao>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
    stop: () => transport.close(),
  };
}
