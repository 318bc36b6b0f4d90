import { Fragment, type Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { asItStands } from '../../queries/asItStands.ts';
import { normalise } from '../../normalise/normalise.ts';
import { footnote, node, p, plan, runIn, section } from '../../testing/builders.ts';
import { createRandom, randomEdit } from '../../testing/randomEdits.ts';
import { fromYDoc, toYDoc } from '../../ydoc/ydoc.ts';
import { allRights } from '../../places/WritingRights.ts';
import { asAccepted, withoutSuggestionsOf } from '../projections.ts';
import { suggest } from './suggest.ts';

const nowhere = { rest: false, places: {}, elsewhere: 'suggest' } as const;

const cell = (column: string, text: string) => node('taskCell', { column }, p(text));

function start(): Node {
  const doc = plan({
    subject: 'Tập huấn',
    bases: [node('basis', { id: 'b1' }, 'Căn cứ chương trình'), node('basis', { id: 'b2' }, 'Theo đề nghị')],
    openings: [p('Mở đầu.')],
    sections: [
      section(
        1,
        'Mục đích',
        p('Nêu rõ việc. ', footnote('Chú thích'), ' Làm ngay.'),
        p('Đoạn hai. Còn nữa.'),
      ),
      section(2, 'Yêu cầu', p('Thiết thực. Hiệu quả.'), p('Gọn.'), p('Đủ. Đúng.')),
      runIn(2, 'Đúng thời gian. Không kéo dài.'),
      section(
        1,
        'Phân công',
        node(
          'taskTable',
          { id: 'tb' },
          node('taskColumn', { id: 'c1', kind: 'content' }, 'Nội dung'),
          node('taskColumn', { id: 'c2', kind: 'lead' }, 'Chủ trì'),
          node('task', { id: 'r1' }, cell('c1', 'Mở lớp. Mời.'), cell('c2', 'Văn phòng')),
          node('task', { id: 'r2' }, cell('c1', 'Báo cáo. Gửi.'), cell('c2', 'Các phòng')),
        ),
      ),
    ],
    endorsement: [
      node(
        'recipients',
        null,
        node('recipient', { id: 'n1' }, 'Như trên'),
        node('recipient', { id: 'n2' }, 'Các phòng'),
      ),
    ],
  });
  const ydoc = toYDoc(doc);
  let ids = 0;
  normalise(ydoc, () => `s${(ids += 1)}`);
  return fromYDoc(ydoc);
}

/** Without ids, of which what is put in anew has others, and without marks where Yjs cannot keep them. */
function nameless(part: Node): Node {
  if (part.isText) return part;
  const attrs = 'id' in part.attrs ? { ...part.attrs, id: null } : part.attrs;
  return part.type.create(attrs, Fragment.from(part.children.map(nameless)));
}

const show = (doc: Node): string => JSON.stringify(doc.toJSON(), null, 1);

const SEEDS = Number(process.env['SEEDS'] ?? 40);
const STEPS = 40;

test('whatever somebody does in places of others, the text stands, others’ suggestions too, and all accepted it is what was meant', () => {
  const first = Number(process.env['SEED'] ?? 1);
  let suggested = 0;
  let fixed = 0;
  for (let seed = first; seed < first + SEEDS; seed += 1) {
    const random = createRandom(seed);
    let doc = start();
    const original = asItStands(doc);
    let ids = 0;
    for (let step = 0; step < STEPS; step += 1) {
      const author = random() < 0.5 ? 'an' : 'binh';
      const newId = () => `${author}${seed}-${(ids += 1)}`;
      const acted = randomEdit(EditorState.create({ doc }), { random, newId });
      for (const tr of acted.changes) {
        if (!tr.before.eq(doc) || acted.name === 'comment') continue;
        const where = `seed ${seed}, step ${step}, ${acted.name} by ${author}`;
        const options = { rights: nowhere, author, now: new Date(1_760_000_000_000 + step * 1000), newId };
        const done = suggest(EditorState.create({ doc }), tr, options);
        done.tr.doc.check();
        const before = withoutSuggestionsOf(doc, author);
        expect(show(withoutSuggestionsOf(done.tr.doc, author)), `${where}: without own`).toBe(show(before));
        expect(show(asItStands(done.tr.doc)), `${where}: as it stands`).toBe(show(original));
        if (done.problems.length === 0) {
          // What is typed into somebody's suggestion is not that person's.
          const meant = suggest(EditorState.create({ doc }), tr, { ...options, rights: allRights }).tr.doc;
          const accepted = nameless(asAccepted(done.tr.doc));
          expect(show(accepted), `${where}: accepted`).toBe(show(nameless(asAccepted(meant))));
        } else fixed += 1;
        if (done.suggests) suggested += 1;
        doc = done.tr.doc;
      }
    }
  }
  console.info(`seeds ${first}–${first + SEEDS - 1}: ${suggested} suggestions, ${fixed} that cannot be one`);
});
