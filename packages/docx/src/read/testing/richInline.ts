import type { Plan } from '@duthao/plan';
import { build } from '@duthao/plan/testing';
import type { Random } from './random.ts';

type Node = Plan['doc'];

const WORDS =
  'rà soát kiểm tra đường ngõ xóm cây xanh nước sạch trường lớp học sinh cán bộ thôn bản giúp đỡ hộ nghèo chăm lo đời sống vệ sinh sân bãi kho tàng mương máng thu gom phân loại vận động tuyên truyền Đông Tây 12 2026 3,5% (đợt 2) I. a) 1. - “Xanh” A&B'.split(
    ' ',
  );

const { node, footnote, marked } = build;

export const words = (random: Random, min: number, max: number): string => {
  const text = random.list(min, max, () => random.pick(WORDS)).join(' ');
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
};

/** Text as people write it: mostly plain, here and there with weight, a note, a break, a unit, a day, a reference. */
export function inline(random: Random, max: number, targets: readonly string[] = []): Node[] {
  const pieces = random.list(1, random.chance(0.3) ? 4 : 1, () => piece(random, max, targets));
  return pieces.flatMap((some, index) => (index === 0 ? some : [...text(' '), ...some]));
}

const text = (written: string): Node[] => build.p(written).children.slice();

function piece(random: Random, max: number, targets: readonly string[]): Node[] {
  const plain = words(random, 1, max);
  if (random.chance(0.75)) return text(plain);
  if (random.chance(0.4))
    return marked(
      random.pick(['bold', 'italic', 'underline', 'superscript', 'subscript'] as const),
      null,
      plain,
    );
  if (random.chance(0.4)) return [...text(plain), footnote(...inlineOfNote(random))];
  if (random.chance(0.3)) return [...text(plain), node('hardBreak', null), ...text(words(random, 1, 4))];
  if (random.chance(0.4)) return [node('unitRef', { unit: 'pb-1', label: words(random, 1, 3) })];
  if (random.chance(0.5)) return [node('dueDate', { date: `2026-0${1 + random.below(9)}-15` })];
  return [node('sectionRef', { target: targets.length > 0 ? random.pick(targets) : 'gone' })];
}

function inlineOfNote(random: Random): Node[] {
  const plain = text(words(random, 2, 12));
  return random.chance(0.3) ? [...plain, ...marked('italic', null, ` ${words(random, 1, 3)}`)] : plain;
}
