/** Why the server closes a room's channel, and what the client does about it. */
export const closeCodes = {
  /** No session, or it ended: keep the text, ask to sign in again. */
  signIn: 4401,
  /** The account has been switched off: nothing is to be tried again, what is unsent is shown to copy. */
  disabled: 4410,
  /** The person may not open this plan, or no longer. */
  forbidden: 4403,
  /** The room cannot be loaded or written now; try again later, nothing is shown as saved. */
  unavailable: 4503,
  /** The client speaks another schema version: reload the page. */
  reload: 4409,
  /** The client sends too much: wait, then connect again. */
  tooMuch: 4429,
  /** An update was refused (see `refusalSchema`): rejoin with a fresh document. */
  refused: 4422,
} as const;

export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes];

/** Of a closed room channel only the reason reaches the browser, so the reason is the name of the code. */
export type CloseReason = keyof typeof closeCodes;

/** The reason of a close or of a refused authentication; null when it is none of ours. */
export function parseCloseReason(reason: string): CloseReason | null {
  return Object.hasOwn(closeCodes, reason) ? (reason as CloseReason) : null;
}
