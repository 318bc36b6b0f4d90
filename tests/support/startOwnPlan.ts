import { newPlanAnswerSchema, unitSchema } from '@duthao/protocol';
import { get, type Person, post } from './api.ts';

/** A plan of Phòng Tổ chức cán bộ, written together with Phòng Cải cách hành chính; nothing in it is given out. */
export async function startOwnPlan(lan: Person): Promise<string> {
  const units = unitSchema.array().parse(await (await get(lan, '/api/units')).json());
  const idOf = (wanted: string): string => units.find(({ name }) => name === wanted)!.id;
  const template = (await (await get(lan, '/api/templates')).json()).find(
    ({ id }: { id: string }) => id === 'chuong-trinh-cong-tac-quy',
  );
  const values = Object.fromEntries(
    template.fields.map(({ name, example }: { name: string; example: string }) => [name, example]),
  );
  const answer = await post(lan, '/api/plans', {
    templateId: template.id,
    values: { ...values, quarter: 'III', month: '6', reportDue: '20/9/2026' },
    leadUnitId: idOf('Phòng Tổ chức cán bộ'),
    coUnitIds: [idOf('Phòng Cải cách hành chính')],
  });
  return newPlanAnswerSchema.parse(await answer.json()).id;
}
