import { schema } from '@duthao/plan';
import { Extension } from '@tiptap/core';

/**
 * Hands the model's schema object itself to the editor. An equal copy would not do: the model's commands and
 * the shared document build nodes of the model's types, and ProseMirror knows types by identity.
 */
export const ModelSchema = Extension.create({
  name: 'modelSchema',
  priority: 10_000,
  onBeforeCreate() {
    this.editor.schema = schema;
    this.editor.extensionManager.schema = schema;
  },
});
