/** The day it is in Vietnam, or was at another moment, as an ISO date. */
export function today(at = new Date()): string {
  // Swedish writes dates as ISO does.
  return at.toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });
}
