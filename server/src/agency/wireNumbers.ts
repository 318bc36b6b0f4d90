import type { FastifyInstance } from 'fastify';
import { handOverRoutes } from '../http/routes/handOverRoutes.ts';
import { numberRoutes } from '../http/routes/numberRoutes.ts';
import { registerFileRoutes } from '../http/routes/registerFileRoutes.ts';
import { signedFileRoutes } from '../http/routes/signedFileRoutes.ts';
import { createNumbers } from '../numbers/createNumbers.ts';
import { createHandOver } from '../numbers/handOver/createHandOver.ts';
import { createRegisterActs } from '../numbers/registerActs.ts';
import { createSignedFiles } from '../numbers/signed/signedFiles.ts';
import type { AgencyParts } from './AgencyParts.ts';

/** Numbers, the register and what is handed over; mends what a killed process left of a number half-way. */
export async function wireNumbers(app: FastifyInstance, parts: AgencyParts): Promise<void> {
  const { auth, limits, people } = parts;
  const now = parts.replaced.now;
  const numbers = createNumbers({ ...parts, now });
  const registerActs = createRegisterActs({ ...parts, now });
  numberRoutes(app, { auth, limits, numbers, registerActs });
  const signedFiles = createSignedFiles(parts);
  signedFileRoutes(app, auth, numbers, signedFiles);
  handOverRoutes(app, auth, numbers, createHandOver({ ...parts, signedFiles }));
  registerFileRoutes(app, auth, registerActs, people);
  await registerActs.lapse();
  await numbers.alignAll();
}
