/** The day it is in Vietnam, as an ISO date. */
export function today(): string {
  // Swedish writes dates as ISO does.
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });
}
