import type { FastifyRequest } from 'fastify';
import { importFormSchema, type TrackedChoice } from '@duthao/protocol';
import { Refusal } from '../refusal.ts';
import { MAX_FILE_BYTES } from './createApp.ts';
import { parseInput } from './parseInput.ts';

export interface Upload {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly leadUnitId: string;
  readonly coUnitIds: readonly string[];
  /** What becomes of tracked changes, when that was chosen. */
  readonly changes: TrackedChoice | null;
}

const MEGABYTE = 1024 * 1024;

/** Reads a multipart form with one `file` and the units; `coUnitIds` may come several times. */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw new Refusal('badRequest', 'Cần chọn một tệp để nhập.');
  // What the parser left unread would hold up the next request on the same connection.
  const reading = readParts(request).finally(() => request.raw.resume());
  const { file, ...fields } = await reading.catch(torn);
  if (!file) throw new Refusal('badRequest', 'Cần chọn một tệp để nhập.');
  return { ...file, ...parseInput(importFormSchema, fields, 'Cần chọn phòng chủ trì trước khi nhập tệp.') };
}

/** Reads a multipart form with one `file` and fields of text. */
export async function readFileAndFields(
  request: FastifyRequest,
): Promise<{ file: Pick<Upload, 'fileName' | 'bytes'>; fields: Record<string, unknown> }> {
  if (!request.isMultipart()) throw new Refusal('badRequest', 'Cần chọn một tệp để đưa vào.');
  const fields: Record<string, unknown> = {};
  const read = async (): Promise<Pick<Upload, 'fileName' | 'bytes'> | undefined> => {
    let file: Pick<Upload, 'fileName' | 'bytes'> | undefined;
    for await (const part of request.parts()) {
      if (part.type === 'file') file = await toFile(part);
      else fields[part.fieldname] = part.value;
    }
    return file;
  };
  const file = await read()
    .finally(() => request.raw.resume())
    .catch(torn);
  if (!file) throw new Refusal('badRequest', 'Cần chọn một tệp để đưa vào.');
  return { file, fields };
}

interface FilePart {
  readonly filename: string;
  readonly toBuffer: () => Promise<Uint8Array>;
}

async function toFile(part: FilePart): Promise<Pick<Upload, 'fileName' | 'bytes'>> {
  return { fileName: part.filename.normalize('NFC'), bytes: await part.toBuffer().catch(tooLarge) };
}

/** Reads a multipart form of which only the one `file` matters. */
export async function readOneFile(request: FastifyRequest): Promise<Pick<Upload, 'fileName' | 'bytes'>> {
  if (!request.isMultipart()) throw new Refusal('badRequest', 'Cần chọn một tệp để nhập.');
  const { file } = await readParts(request)
    .finally(() => request.raw.resume())
    .catch(torn);
  if (!file) throw new Refusal('badRequest', 'Cần chọn một tệp để nhập.');
  return file;
}

async function readParts(request: FastifyRequest) {
  const coUnitIds: unknown[] = [];
  let leadUnitId: unknown;
  let changes: unknown = null;
  let file: { fileName: string; bytes: Uint8Array } | undefined;
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      file = await toFile(part);
    } else if (part.fieldname === 'leadUnitId') leadUnitId = part.value;
    else if (part.fieldname === 'coUnitIds') coUnitIds.push(part.value);
    else if (part.fieldname === 'changes') changes = part.value;
  }
  return { file, leadUnitId, coUnitIds, changes };
}

/** What is no form, or ends in the middle, the parser reports as an error without a status. */
function torn(error: unknown): never {
  if (!(error instanceof Error) || error instanceof Refusal || 'statusCode' in error) throw error;
  throw new Refusal('badRequest', 'Tệp gửi lên không trọn vẹn; đề nghị chọn lại tệp rồi nhập lại.');
}

function tooLarge(error: unknown): never {
  const isLimit = error instanceof Error && 'statusCode' in error && error.statusCode === 413;
  if (!isLimit) throw error;
  throw new Refusal(
    'tooLarge',
    `Tệp lớn hơn ${MAX_FILE_BYTES / MEGABYTE} MB nên không phải văn bản của một kế hoạch; đề nghị chọn tệp khác.`,
  );
}
