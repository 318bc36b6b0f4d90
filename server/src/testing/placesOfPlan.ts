import { fromYDoc, type Place, placesOf } from '@duthao/plan';
import type { TestServer } from './startTestServer.ts';

/** The places of a plan as the server holds it now. */
export function readPlaces({ server }: TestServer, planId: string): Promise<Place[]> {
  return server.rooms.use(planId, (room) => room.read((ydoc) => placesOf(fromYDoc(ydoc))));
}
