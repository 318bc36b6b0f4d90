import { schema, toYDoc } from '@duthao/plan';
import { build } from '@duthao/plan/testing';
import { Editor } from '@tiptap/core';
import { Node as TiptapNode, Schema } from '@tiptap/pm/model';
import { Node } from 'prosemirror-model';
import { Awareness } from 'y-protocols/awareness';
import { expect, test } from 'vitest';
import { createPlanExtensions } from './createPlanExtensions.ts';
import { createSlashControl } from './slash/SlashKeys.ts';
import { quietControl, unhindered } from './suggest/unhindered.ts';

const me = { id: 'u1', name: 'Lan', unit: 'Phòng A', color: 0 };

test('the editor works on the very schema of the model, not on a copy', () => {
  const ydoc = toYDoc(build.plan());
  const room = { ydoc, awareness: new Awareness(ydoc), me, rights: unhindered };
  const editor = new Editor({
    extensions: createPlanExtensions(room, {
      slash: createSlashControl(),
      suggest: quietControl(),
      onFootnote: () => {},
    }),
    enableCoreExtensions: false,
  });
  expect(editor.schema).toBe(schema);
  expect(editor.state.schema).toBe(schema);
  expect(editor.state.doc.type).toBe(schema.topNodeType);
  editor.destroy();
});

test('there is one copy of prosemirror-model', () => {
  expect(TiptapNode).toBe(Node);
  expect(schema).toBeInstanceOf(Schema);
});
