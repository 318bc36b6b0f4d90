import { writeSubmissionSheet } from '@duthao/docx';
import { OfficeError } from '@duthao/office';
import { changedText, fromYDoc } from '@duthao/plan';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { AgencyParts } from '../../agency/AgencyParts.ts';
import type { FlowAccess } from '../../flow/access.ts';
import { openVersion } from '../../flow/openVersion.ts';
import { readSubmissionSheet } from '../../flow/sheet/readSubmissionSheet.ts';
import { toTrackedCopy } from '../../flow/toTrackedCopy.ts';
import { createVersionDifference, LIVE, type VersionDifference } from '../../flow/versionDifference.ts';
import type { StoredVersion } from '../../flow/versions.ts';
import { titleOf } from '../../plans/titleOf.ts';
import { attachmentHeader } from '../attachmentHeader.ts';
import { parseInput } from '../parseInput.ts';
import { toRefusal } from './printRoutes.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const noSchema = z.coerce.number().int().positive();
const sinceSchema = z.object({ since: noSchema });

type One = { Params: { id: string; no: string } };

/** What was submitted, as it was submitted; each opening is a line of the log. */
export function versionRoutes(app: FastifyInstance, parts: AgencyParts, access: FlowAccess): void {
  const { auth, looks, paper, plans, prints } = parts;
  const versionDifference = createVersionDifference(parts, (user, planId) =>
    plans.read(user, planId, (ydoc) => ({ doc: fromYDoc(ydoc), title: titleOf(ydoc) })),
  );

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

  app.get<One>('/api/plans/:id/versions/:no/submission.docx', async (request, reply) => {
    const { user } = await auth.person(request);
    const opened = await access.open(user, request.params.id);
    if (opened.isOnlyAsked) await plans.refuseOnlyAsked(user, request.params.id);
    const no = parseInput(noSchema, request.params.no);
    const version = await openVersion(parts, user, opened, no);
    const { title, sheet } = await readSubmissionSheet(parts, opened.standing, version);
    return reply
      .header('content-type', DOCX)
      .header('content-disposition', attachmentHeader(`Phiếu trình - ${title} (bản trình ${no})`, 'docx'))
      .send(Buffer.from(writeSubmissionSheet(sheet, await looks.get())));
  });

  async function differ(request: FastifyRequest<One>): Promise<VersionDifference> {
    const { user } = await auth.person(request);
    const opened = await access.open(user, request.params.id);
    const no = parseInput(z.union([z.literal(LIVE), noSchema]), request.params.no);
    const { since } = parseInput(sinceSchema, request.query);
    return versionDifference(user, opened, no, since);
  }

  app.get<One>('/api/plans/:id/versions/:no/changes', async (request) =>
    changedText((await differ(request)).difference),
  );

  app.get<One>('/api/plans/:id/versions/:no/changes.docx', async (request, reply) => {
    const found = await differ(request);
    const bytes = await paper.review(toTrackedCopy(found.difference, found), await looks.get(), {
      writtenAt: new Date(found.time),
    });
    return reply
      .header('content-type', DOCX)
      .header('content-disposition', attachmentHeader(`${found.title} (${found.name})`, 'docx'))
      .send(Buffer.from(bytes));
  });
}

async function toSource({ bytes, title, sha256 }: StoredVersion) {
  return { docx: bytes, title, version: sha256 };
}

function refuse(error: unknown): never {
  throw error instanceof OfficeError ? toRefusal(error) : error;
}
