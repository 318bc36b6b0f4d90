export { type CloseCode, type CloseReason, closeCodes, parseCloseReason } from './closeCodes.ts';
export { type ErrorAnswer, type ErrorKind, errorKinds, errorSchema } from './errorKinds.ts';
export { lookSchema } from './look.ts';
export * from './accounts.ts';
export * from './agencies.ts';
export * from './apiTokens.ts';
export * from './audit.ts';
export * from './flow.ts';
export * from './imports.ts';
export * from './invitations.ts';
export * from './notices.ts';
export * from './numbers.ts';
export * from './people.ts';
export * from './peopleImport.ts';
export * from './places.ts';
export * from './opinions.ts';
export * from './openapi/toOpenApi.ts';
export type * from './openapi/RouteTable.ts';
export * from './plans.ts';
export { type Join, joinSchema, type Presence, presenceSchema } from './presence.ts';
export {
  type ClientMessage,
  clientMessageSchema,
  type RefusalReason,
  type RefusedPlace,
  refusalReasons,
  type ServerMessage,
  serverMessageSchema,
} from './refusal.ts';
export * from './returned.ts';
export * from './rights.ts';
export * from './roles.ts';
export { COLLABORATION_PATH, parseRoomName, PLAIN_PATH, roomName } from './room.ts';
export * from './signOn.ts';
export * from './states.ts';
export * from './threads.ts';
export * from './units.ts';
export { toUsername } from './toUsername.ts';
