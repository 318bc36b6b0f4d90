/** In whose name changes stand: `author` as suggestions carry it, `userId` of who has an account. */
export interface Named {
  readonly author: string;
  readonly name: string;
  readonly userId: string | null;
}
