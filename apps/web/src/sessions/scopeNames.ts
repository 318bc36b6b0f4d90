import type { TokenScope } from '@duthao/protocol';

export const scopeNames: Record<TokenScope, string> = { read: 'Chỉ đọc', write: 'Đọc và ghi' };
