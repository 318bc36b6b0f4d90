import type { Plan } from '@duthao/plan';
import { build } from '@duthao/plan/testing';
import type { Random } from './random.ts';
import { inline, words } from './richInline.ts';
import { richTable, richTaskTable } from './richTables.ts';

type Node = Plan['doc'];

const { node, plan } = build;

/** Plans by chance that hold everything a plan can: every block, depth, mark and part. */
export function richPlan(random: Random): Node {
  const ids = random.list(0, 14, (index) => `muc-${index}`);
  const isAttached = random.chance(0.15);
  return plan({
    ...(isAttached && { decisionPart: decision(random) }),
    letterhead: isAttached ? {} : letterhead(random, 'KH'),
    subject: random.chance(0.95) ? words(random, 3, 25) : '',
    bases: random.list(0, 4, () => node('basis', null, `Căn cứ ${words(random, 3, 20)}`)),
    openings: random.list(0, 2, () => line(random, ids)),
    sections: ids.map((id) => section(random, id, ids)),
    closings: random.list(0, 3, () => line(random, ids)),
    endorsement: isAttached ? [] : endorsement(random),
    annexes: random.list(0, 3, (index) => annex(random, index)),
  });
}

function letterhead(random: Random, type: string): Record<string, unknown> {
  const maybe = <T>(value: T): T | null => (random.chance(0.7) ? value : null);
  return {
    superior: maybe(random.pick(['UBND TỈNH LÀO CAI', 'Ủy ban nhân dân\nxã Bản Lầu'])),
    issuer: random.pick([
      'SỞ Y TẾ',
      'Trường Tiểu học\nMường Hum',
      'TRUNG TÂM PHÁT TRIỂN QUỸ ĐẤT VÀ CỤM CÔNG NGHIỆP',
    ]),
    issuerInText: maybe('Cơ quan ta'),
    number: maybe(random.pick(['7', '120', '15a'])),
    code: `${type}-SYT`,
    place: maybe('Lào Cai'),
    day: maybe(1 + random.below(28)),
    month: maybe(1 + random.below(12)),
    year: maybe(2026),
  };
}

const MARKERS = ['dash', 'plus', 'point', 'number', null] as const;

function line(random: Random, targets: readonly string[]): Node {
  const marker = random.chance(0.5) ? null : random.pick(MARKERS);
  const indent = random.chance(0.15) ? 1 + random.below(3) : null;
  return node('paragraph', { marker, indent }, inline(random, 25, targets));
}

function block(random: Random, id: string, targets: readonly string[]): Node {
  if (random.chance(0.05)) return richTaskTable(random, id);
  return random.chance(0.04) ? richTable(random) : line(random, targets);
}

function section(random: Random, id: string, targets: readonly string[]): Node {
  const runIn = random.chance(0.15);
  const attrs = {
    id,
    level: 1 + random.below(4),
    numbering: random.chance(0.2) ? 'letter' : null,
    runIn: runIn || null,
  };
  const title = node('sectionTitle', null, runIn ? [] : inline(random, 10, targets));
  const first = runIn ? [node('paragraph', null, inline(random, 20, targets))] : [];
  const blocks = random.list(0, 5, (index) => block(random, `${id}-bang-${index}`, targets));
  return node('section', attrs, title, first, blocks);
}

function endorsement(random: Random): Node[] {
  const recipient = (): Node =>
    node('recipient', { purpose: random.chance(0.3) ? 'để b/c' : null }, words(random, 1, 8));
  const signature = (): Node =>
    node('signature', {
      authority: random.chance(0.5) ? 'TM. ỦY BAN NHÂN DÂN\nKT. Chủ tịch' : null,
      position: 'PHÓ CHỦ TỊCH',
      name: random.chance(0.9) ? 'Lò Thị Mai' : null,
      post: random.chance(0.2) ? 'Trưởng Ban Chỉ đạo' : null,
    });
  const archive = random.chance(0.8) ? [node('recipient', { kind: 'archive' }, 'VT, KT')] : [];
  return [
    node('recipients', null, random.list(0, 6, recipient), archive),
    node('signatures', null, random.list(0, 3, signature)),
  ];
}

function annex(random: Random, index: number): Node {
  const blocks = random.list(1, 5, (n) => block(random, `pl-${index}-${n}`, []));
  return node(
    'annex',
    { id: `pl-${index}`, orientation: random.chance(0.3) ? 'landscape' : null },
    node('annexTitle', null, random.chance(0.9) ? words(random, 2, 15) : ''),
    blocks,
  );
}

function decision(random: Random): Node[] {
  const article = (): Node =>
    node(
      'article',
      null,
      node('paragraph', null, inline(random, 20)),
      random.list(0, 2, () => line(random, [])),
    );
  const title = node(
    'docTitle',
    null,
    node('docType', null, 'QUYẾT ĐỊNH'),
    node('subject', null, `Ban hành ${words(random, 3, 12)}`),
  );
  return [
    node('letterhead', {
      ...letterhead(random, 'QĐ'),
      authority: random.chance(0.7) ? 'GIÁM ĐỐC SỞ Y TẾ' : null,
    }),
    title,
    node(
      'bases',
      null,
      random.list(1, 3, () => node('basis', null, `Căn cứ ${words(random, 3, 12)}`)),
    ),
    ...random.list(1, 4, article),
    node('endorsement', null, endorsement(random)),
  ];
}
