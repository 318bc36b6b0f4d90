import type { Entrance } from '@duthao/protocol';
import type { FastifyInstance } from 'fastify';
import { createSignOnSettings } from '../../accounts/signOn/createSignOnSettings.ts';
import { DOOR_PATH } from '../../agency/Doors.ts';
import { AGENCY_COOKIE } from '../../agency/findDoor.ts';
import type { Place } from '../../agency/Place.ts';
import { Refusal } from '../../refusal.ts';
import type { Database } from '../../storage/tables.ts';

const MAX_AGE = 400 * 24 * 3600;

/** Which agencies share this address, and the links that choose one of them. */
export function doorRoutes(app: FastifyInstance, { doors, slug }: Place, db: Database): void {
  app.get('/api/entrance', async (): Promise<Entrance> => {
    const all = await doors.sharing();
    // An agency with a host name of its own keeps to itself.
    const choice = all.some((each) => each.slug === slug) ? all : [];
    const signOn = (await createSignOnSettings(db).find())?.settings.label ?? null;
    return { here: slug, agencies: choice.length > 1 ? choice : [], signOn };
  });

  app.get<{ Params: { slug: string; '*'?: string } }>(`${DOOR_PATH}:slug/*`, (request, reply) => {
    const chosen = request.params.slug;
    const isShared = doors.has(chosen) && doors.hostOf(chosen) === null;
    if (!isShared) throw new Refusal('notFound', 'Không có cơ quan này; đề nghị kiểm tra lại đường dẫn.');
    const secure = request.protocol === 'https';
    reply.setCookie(AGENCY_COOKIE, chosen, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure,
      maxAge: MAX_AGE,
    });
    // Whatever follows is a path here, and never the beginning of another address.
    const rest = (request.url.slice(DOOR_PATH.length).split('/').slice(1).join('/') ?? '').replace(
      /^[/\\]+/,
      '',
    );
    return reply.redirect(`/${rest}`, 302);
  });

  app.get<{ Params: { slug: string } }>(`${DOOR_PATH}:slug`, (request, reply) =>
    reply.redirect(`${DOOR_PATH}${encodeURIComponent(request.params.slug)}/`, 302),
  );
}
