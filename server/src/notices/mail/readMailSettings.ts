/** How letters leave: through whom, in whose name, and what stands before the paths in them. */
export interface MailSettings {
  /** smtp:// or smtps://, with user and password where the server asks for them. */
  readonly smtpUrl: string;
  readonly from: string;
  /** The address that people type, without a slash at the end. */
  readonly publicUrl: string;
}

/** Null when no mail is wanted; each fault is one Vietnamese sentence. */
export function readMailSettings(env: NodeJS.ProcessEnv, faults: string[]): MailSettings | null {
  const { SMTP_URL: smtpUrl = '', MAIL_FROM: from = '', PUBLIC_URL: publicUrl = '' } = env;
  if (smtpUrl === '') {
    if (from !== '') faults.push('Có MAIL_FROM nhưng thiếu SMTP_URL, dạng smtp://máy-chủ-thư:587.');
    return null;
  }
  if (!isUrl(smtpUrl, ['smtp:', 'smtps:'])) {
    faults.push('SMTP_URL phải có dạng smtp://người-dùng:mật-khẩu@máy-chủ-thư:587 hoặc smtps://….');
  }
  if (!/^[^\s@<>]+@[^\s@<>]+$|<[^\s@<>]+@[^\s@<>]+>$/.test(from)) {
    faults.push('Khi có SMTP_URL thì MAIL_FROM phải là địa chỉ thư gửi đi, như du-thao@coquan.gov.vn.');
  }
  if (!isUrl(publicUrl, ['http:', 'https:'])) {
    faults.push(
      'Khi có SMTP_URL thì PUBLIC_URL phải là địa chỉ người dùng mở, như https://du-thao.coquan.gov.vn.',
    );
  }
  return { smtpUrl, from, publicUrl: publicUrl.replace(/\/+$/, '') };
}

function isUrl(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol) && new URL(text).hostname !== '';
}
