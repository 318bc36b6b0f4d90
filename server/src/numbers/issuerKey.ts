import { toCapitals } from '@duthao/plan';

/** The body's name as it is compared: the same body is not written in the same case and lines everywhere. */
export function issuerKey(issuer: string): string {
  return toCapitals(issuer.normalize('NFC').replace(/\s+/g, ' ').trim());
}
