import { type ChangePassword, type Session, sessionSchema, type SignIn } from '@duthao/protocol';
import { isSignedOut } from './ApiError.ts';
import { request } from './request.ts';

/** The session of this browser, or null when nobody is signed in. */
export async function readSession(): Promise<Session | null> {
  try {
    return await request('/api/session', { answer: sessionSchema });
  } catch (error) {
    if (isSignedOut(error)) return null;
    throw error;
  }
}

export function signIn(body: SignIn): Promise<Session> {
  const password = body.password.normalize('NFC');
  return request('/api/session', { method: 'POST', body: { ...body, password }, answer: sessionSchema });
}

export function signOut(): Promise<void> {
  return request('/api/session', { method: 'DELETE' });
}

export function changePassword(body: ChangePassword): Promise<void> {
  const [current, next] = [body.current.normalize('NFC'), body.next.normalize('NFC')];
  return request('/api/session/password', { method: 'POST', body: { current, next } });
}
