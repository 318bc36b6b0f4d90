import { OfficeError } from '@duthao/office';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { AgencyParts } from '../../agency/AgencyParts.ts';
import type { FlowAccess } from '../../flow/access.ts';
import { changesBetween } from '../../flow/changesBetween.ts';
import { openVersion } from '../../flow/openVersion.ts';
import { findVersion, type StoredVersion, toDoc } from '../../flow/versions.ts';
import { Refusal } from '../../refusal.ts';
import { attachmentHeader } from '../attachmentHeader.ts';
import { parseInput } from '../parseInput.ts';
import { toRefusal } from './printRoutes.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const noSchema = z.coerce.number().int().positive();
const sinceSchema = z.object({ since: noSchema });

type One = { Params: { id: string; no: string } };

/** What was submitted, as it was submitted; each opening is a line of the log. */
export function versionRoutes(app: FastifyInstance, parts: AgencyParts, access: FlowAccess): void {
  const { auth, db, prints } = parts;

  async function open(request: FastifyRequest<One>) {
    const { user } = await auth.person(request);
    const opened = await access.open(user, request.params.id);
    const no = parseInput(noSchema, request.params.no);
    return { opened, version: await openVersion(parts, user, opened, no) };
  }

  app.get<One>('/api/plans/:id/versions/:no/file.docx', async (request, reply) => {
    const { version } = await open(request);
    return reply
      .header('content-type', DOCX)
      .header('content-disposition', attachmentHeader(`${version.title} (bản trình ${version.no})`, 'docx'))
      .send(Buffer.from(version.bytes));
  });

  app.get<One>('/api/plans/:id/versions/:no/pages.pdf', async (request, reply) => {
    const { version } = await open(request);
    const { bytes, exactFont } = await prints
      .pdf(`${version.plan_id}#${version.no}`, () => toSource(version))
      .catch(refuse);
    return reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', 'inline')
      .header('print-font', exactFont ? 'exact' : 'twin')
      .send(Buffer.from(bytes));
  });

  app.get<One>('/api/plans/:id/versions/:no/changes', async (request) => {
    const { opened, version } = await open(request);
    const { since } = parseInput(sinceSchema, request.query);
    const older = await findVersion(db, version.plan_id, since, opened.seesFrom);
    if (!older) throw new Refusal('notFound', 'Không có bản trình này; đề nghị tải lại trang.');
    return changesBetween(toDoc(older.plan), toDoc(version.plan));
  });
}

async function toSource({ bytes, title, sha256 }: StoredVersion) {
  return { docx: bytes, title, version: sha256 };
}

function refuse(error: unknown): never {
  throw error instanceof OfficeError ? toRefusal(error) : error;
}
