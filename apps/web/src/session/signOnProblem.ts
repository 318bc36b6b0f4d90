import { type SignOnReason, signOnReasons } from '@duthao/protocol';

/** Why the agency's provider did not let somebody in, when it has just sent him back here. */
export function signOnProblem(search: string): string | null {
  const reason = new URLSearchParams(search).get('sign-on');
  return reason !== null && Object.hasOwn(signOnReasons, reason)
    ? signOnReasons[reason as SignOnReason]
    : null;
}
