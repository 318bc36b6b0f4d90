import { ApiError } from './ApiError.ts';
import { requestFile } from './request.ts';

/** `review`: the copy for work in Word. */
export type FileKind = 'docx' | 'pdf' | 'html' | 'txt' | 'review';

/**
 * Makes a file of a plan and hands it to the browser as a download, also on a plain-HTTP address.
 * `progress` hears how many bytes have come.
 */
export function downloadPlan(
  planId: string,
  kind: Exclude<FileKind, 'review'>,
  progress: (bytes: number) => void,
): Promise<void> {
  const path = `/api/plans/${encodeURIComponent(planId)}/export.${kind}`;
  return downloadFile(path, `Ke-hoach.${kind}`, progress);
}

/** Any file that the server makes; `name` for one to which it gives none. */
export async function downloadFile(
  path: string,
  name: string,
  progress: (bytes: number) => void,
): Promise<void> {
  const response = await requestFile(path);
  const blob = await readAll(response, progress);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileNameOf(response.headers.get('content-disposition')) ?? name;
  link.click();
  // The browser reads the address some time after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function readAll(response: Response, progress: (bytes: number) => void): Promise<Blob> {
  const type = response.headers.get('content-type') ?? 'application/octet-stream';
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body?.getReader();
  let total = 0;
  try {
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
      if (done || value === undefined) return new Blob(parts, { type });
      parts.push(value);
      total += value.length;
      progress(total);
    }
  } catch {
    throw new ApiError('unreachable', 'Mất kết nối khi đang tải tệp. Đề nghị tải lại khi có mạng.');
  }
}

/** The name that the server gave the file; its UTF-8 form first (RFC 6266). */
export function fileNameOf(header: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header ?? '')?.[1];
  if (encoded !== undefined) {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return null;
    }
  }
  return /filename="([^"]+)"/i.exec(header ?? '')?.[1] ?? null;
}
