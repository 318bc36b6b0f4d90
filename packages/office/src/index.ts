export { createOffice, type Office, type OfficeOptions } from './createOffice.ts';
export { OfficeError, type OfficeErrorKind } from './OfficeError.ts';
