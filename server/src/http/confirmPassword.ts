import type { FastifyRequest } from 'fastify';
import { isPassword } from '../accounts/passwords.ts';
import type { SignInLimits } from '../accounts/signInLimits.ts';
import { Refusal } from '../refusal.ts';
import type { Signed } from './createAuth.ts';

/** Whoever sits at a machine that stays signed in all day says once more who he is, before what cannot be undone. */
export async function confirmPassword(
  limits: SignInLimits,
  { ip }: FastifyRequest,
  { user, passwordHash }: Signed,
  password: string,
): Promise<void> {
  if (limits.isExhausted(user.username, ip)) {
    throw new Refusal('tooMany', 'Đã nhập sai quá nhiều lần; đề nghị chờ 15 phút rồi thử lại.');
  }
  limits.countWrong(user.username, ip);
  if (!(await isPassword(password, passwordHash))) {
    throw new Refusal('wrongCredentials', 'Mật khẩu chưa đúng; đề nghị nhập lại.');
  }
  limits.forgive(user.username, ip);
}
