import { errorSchema } from '@duthao/protocol';
import type { z } from 'zod';
import { ApiError } from './ApiError.ts';

interface Options<T> {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Sent as JSON, or as it is when it is a form. */
  body?: unknown;
  /** What the answer must look like; without it the answer's body is not read. */
  answer?: z.ZodType<T>;
  signal?: AbortSignal;
  /** The tag of what is held already: the answer is then 304 when nothing is newer. */
  held?: string | null;
}

const sentences = {
  unreachable: 'Không kết nối được với máy chủ. Đề nghị kiểm tra dây mạng hoặc Wi-Fi rồi thử lại.',
  unreadable:
    'Máy chủ trả lời theo phiên bản khác với trang đang mở. Đề nghị tải lại trang (phím F5) rồi thử lại.',
  unavailable: 'Máy chủ đang bận hoặc đang khởi động lại. Đề nghị thử lại sau ít phút.',
} as const;

/** One call of the server's API; throws `ApiError` and nothing else, except for an abort. */
export async function request<T>(path: string, options: Options<T> = {}): Promise<T> {
  const response = await send(path, options);
  if (!response.ok) throw await toApiError(response);
  if (options.answer === undefined) return undefined as T;
  const parsed = options.answer.safeParse(await readJson(response));
  if (!parsed.success) throw new ApiError('unreadable', sentences.unreadable);
  return parsed.data;
}

/** The same call for a file; the bytes come back as they are. */
export async function requestFile(
  path: string,
  options: Pick<Options<never>, 'signal' | 'held'> = {},
): Promise<Response> {
  const response = await send(path, options);
  if (!response.ok && response.status !== 304) throw await toApiError(response);
  return response;
}

async function send(path: string, options: Options<unknown>): Promise<Response> {
  const { method = 'GET', body, signal, held } = options;
  const isForm = body instanceof FormData;
  try {
    return await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: {
        ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
        ...(held && { 'if-none-match': held }),
      },
      body: body === undefined ? undefined : isForm ? body : JSON.stringify(body),
      signal,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError('unreachable', sentences.unreachable);
  }
}

async function toApiError(response: Response): Promise<ApiError> {
  const parsed = errorSchema.safeParse(await readJson(response));
  if (parsed.success) return new ApiError(parsed.data.kind, parsed.data.message);
  // A proxy on the way answers in its own words.
  return new ApiError('unavailable', sentences.unavailable);
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}
