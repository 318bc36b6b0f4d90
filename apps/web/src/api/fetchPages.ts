import { ApiError } from './ApiError.ts';
import { requestFile } from './request.ts';

export interface FreshPages {
  readonly bytes: ArrayBuffer;
  readonly tag: string | null;
  /** Printed in Times New Roman itself, not in a twin of the same widths. */
  readonly exactFont: boolean;
}

export const pagesUrl = (planId: string): string => `/api/plans/${encodeURIComponent(planId)}/print.pdf`;

/** The printed pages of a plan as PDF; null when they are still those of `tag`. */
export async function fetchPages(
  planId: string,
  tag: string | null,
  signal?: AbortSignal,
): Promise<FreshPages | null> {
  const response = await requestFile(pagesUrl(planId), { signal, held: tag });
  if (response.status === 304) return null;
  try {
    const { headers } = response;
    return {
      bytes: await response.arrayBuffer(),
      tag: headers.get('etag'),
      exactFont: headers.get('print-font') !== 'twin',
    };
  } catch {
    throw new ApiError('unreachable', 'Mất kết nối khi đang tải bản in; bản in tự cập nhật khi có mạng.');
  }
}
