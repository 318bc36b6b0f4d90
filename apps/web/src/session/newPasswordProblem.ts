/** What is wrong with a new password, as one sentence, or null; `current` is null when there is none yet. */
export function newPasswordProblem(current: string | null, next: string, again: string): string | null {
  if (next.length < 8) return 'Mật khẩu mới cần ít nhất 08 ký tự.';
  if (next === current) return 'Mật khẩu mới cần khác mật khẩu dùng một lần.';
  if (next !== again) return 'Hai lần nhập mật khẩu mới chưa giống nhau. Đề nghị nhập lại.';
  return null;
}
