import { defineBlock } from '../defineBlock.ts';

/** Ô 5a: tên loại and trích yếu. */
export const docTitle = defineBlock('docTitle', {
  tag: 'div',
  spec: { content: '(docType | subject)*', isolating: true, defining: true },
});

/** KẾ HOẠCH, or QUYẾT ĐỊNH in a decision part. */
export const docType = defineBlock('docType', {
  tag: 'h1',
  spec: { content: 'text*', marks: 'insertion deletion comment', defining: true },
});

export const subject = defineBlock('subject', {
  tag: 'h2',
  spec: { content: 'plainInline*', marks: '_', defining: true },
});
