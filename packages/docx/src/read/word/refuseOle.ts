import { ImportError } from '../importError.ts';
import { refusals } from './refusals.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ENCRYPTED = 'EncryptedPackage';

/** Word wraps a file with a password into the container of its old format; without one it is the old format itself. */
export function refuseOle(bytes: Uint8Array): void {
  if (bytes.length === 0)
    throw new ImportError('emptyFile', 'Tệp rỗng, không có nội dung; đề nghị chọn tệp khác.');
  if (!OLE.every((byte, index) => bytes[index] === byte)) return;
  throw isEncrypted(bytes) ? refusals.locked() : refusals.oldWord();
}

/** The directory of the container names its streams in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  return new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1)).includes(ENCRYPTED);
}
