// The peer: ProseMirror with y-prosemirror's own binding and nothing else, on the same server and the same plan.
import { planFragment, schema } from '@duthao/plan';
import { COLLABORATION_PATH, connectionSchema, roomName } from '@duthao/protocol';
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import { ySyncPlugin } from 'y-prosemirror';
import * as Y from 'yjs';

void open(new URLSearchParams(window.location.search).get('plan')!);

async function open(planId: string): Promise<void> {
  const answer = await fetch(`/api/plans/${planId}/connection`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  const { clientId, schemaVersion, epoch } = connectionSchema.parse(await answer.json());
  const ydoc = new Y.Doc();
  const provider = new HocuspocusProvider({
    websocketProvider: new HocuspocusProviderWebsocket({
      url: window.location.origin.replace('http', 'ws') + COLLABORATION_PATH,
    }),
    name: roomName(planId),
    document: ydoc,
    token: JSON.stringify({ schemaVersion, epoch, clientId }),
    onSynced: () => {
      ydoc.clientID = clientId;
      new EditorView(window.document.body, {
        state: EditorState.create({ schema, plugins: [ySyncPlugin(planFragment(ydoc))] }),
        attributes: { role: 'textbox' },
      });
    },
  });
  provider.attach();
}
