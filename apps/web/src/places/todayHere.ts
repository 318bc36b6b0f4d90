/** The day it is in Vietnam, as an ISO date. */
export function todayHere(at = new Date()): string {
  // Swedish writes dates as ISO does.
  return at.toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });
}
