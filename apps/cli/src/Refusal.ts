/** Arguments or input that cannot be used: one clear line for standard error, exit status 2. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
