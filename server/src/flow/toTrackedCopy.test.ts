import { writeReviewDocx } from '@duthao/docx';
import { readPlanFile, schema, withDifference } from '@duthao/plan';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { toTrackedCopy } from './toTrackedCopy.ts';

const by = { author: 'Nguyễn Thị Lan (bản trình 2)', time: '2026-03-05T02:00:00.000Z' };

function plan(place: string) {
  const doc = schema.nodes.plan.createAndFill()!;
  const parts = doc.children.map((part) =>
    part.type.name === 'letterhead' ? part.type.create({ place, issuer: 'SỞ NỘI VỤ' }) : part,
  );
  return doc.type.create(null, parts);
}

it('tells in a comment what cannot be tracked', async () => {
  const copy = toTrackedCopy(withDifference(plan('An Bình'), plan('Hà Nội'), by), { ...by, title: 'Thử' });
  const { value } = await writeReviewDocx(readPlanFile(copy));
  const comments = new TextDecoder().decode(unzipSync(value)['word/comments.xml']);
  const words = comments.replace(/<[^>]+>/g, '');
  expect(words).toContain('Phần đầu văn bản: trước là “An Bình”, nay là “Hà Nội”.');
  expect(comments).toContain(`w:author="${by.author}"`);
});

it('has no comment where everything is tracked', () => {
  const copy = toTrackedCopy(withDifference(plan('An Bình'), plan('An Bình'), by), { ...by, title: 'Thử' });
  expect(readPlanFile(copy).threads ?? []).toEqual([]);
});
