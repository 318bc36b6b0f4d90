import { writeListPages, writeListSheet } from '@duthao/docx';
import { registerFilterSchema } from '@duthao/protocol';
import type { FastifyInstance } from 'fastify';
import type { People } from '../../accounts/people.ts';
import type { RegisterActs } from '../../numbers/registerActs.ts';
import { registerList } from '../../numbers/registerList.ts';
import { attachmentHeader } from '../attachmentHeader.ts';
import type { Auth } from '../createAuth.ts';
import { parseInput } from '../parseInput.ts';

const kinds = {
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: writeListSheet,
  },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: writeListPages,
  },
} as const;

/** The register as a file to print, to bind and to keep. */
export function registerFileRoutes(
  app: FastifyInstance,
  auth: Auth,
  registerActs: RegisterActs,
  people: People,
): void {
  for (const kind of ['xlsx', 'docx'] as const) {
    app.get(`/api/numbers/register.${kind}`, async (request, reply) => {
      const { user } = await auth.person(request);
      const filter = parseInput(registerFilterSchema, request.query);
      const { year, entries } = await registerActs.list(user, filter);
      const list = registerList(await people.agency(), year, filter.series, entries);
      const { type, write } = kinds[kind];
      return reply
        .header('content-type', type)
        .header('content-disposition', attachmentHeader(`Sổ văn bản đi năm ${year}`, kind))
        .send(Buffer.from(write(list)));
    });
  }
}
