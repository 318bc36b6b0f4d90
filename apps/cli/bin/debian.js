// The programs that the tests drive and npm cannot bring: a browser, LibreOffice, PDF readers, fonts.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { giveUp, run, say } from './prepare.js';

const wanted = [
  { package: 'chromium', isThere: () => existsSync('/usr/bin/chromium') },
  { package: 'libreoffice-writer-nogui', isThere: () => existsSync('/usr/bin/soffice') },
  { package: 'pandoc', isThere: () => existsSync('/usr/bin/pandoc') },
  { package: 'poppler-utils', isThere: () => existsSync('/usr/bin/pdftotext') },
  { package: 'fontconfig', isThere: () => existsSync('/usr/bin/fc-list') },
  { package: 'fonts-liberation2', isThere: hasVietnameseSerif },
];

/** The metric twin of Times New Roman; its version 1 lacks ộ, so that pages would mix two faces. */
function hasVietnameseSerif() {
  const { stdout } = spawnSync('fc-list', [':family=Liberation Serif:charset=1ed9', 'file'], {
    encoding: 'utf8',
  });
  return Boolean(stdout?.trim());
}

/** Installs what is missing on Debian as root; elsewhere names it in one line. */
export function installPrograms() {
  const missing = wanted.filter(({ isThere }) => !isThere()).map((program) => program.package);
  if (missing.length === 0) return;
  const debian = spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
  if (!debian || process.getuid?.() !== 0) giveUp(`Thiếu chương trình để kiểm thử: ${missing.join(', ')}.`);
  say(`Đang cài từ Debian: ${missing.join(', ')} …`);
  const failure = `Chưa cài được ${missing.join(', ')} từ kho Debian.`;
  run('apt-get', ['-qq', 'update'], failure);
  run(
    'apt-get',
    ['-qq', '-y', '-o', 'Dpkg::Use-Pty=0', 'install', '--no-install-recommends', ...missing],
    failure,
  );
}
