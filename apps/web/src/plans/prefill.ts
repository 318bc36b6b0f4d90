import type { Agency, TemplateSummary, Unit } from '@duthao/protocol';

/** First answers for a template's fields: what the agency, the lead unit and the calendar know, empty otherwise. */
export function prefill(
  template: TemplateSummary,
  agency: Agency,
  leadUnit: Unit | undefined,
  today: Date,
): Record<string, string> {
  const month = today.getMonth() + 1;
  const known: Record<string, string> = {
    superior: upper(agency.superior),
    superiorInText: inText(agency.superior),
    issuer: upper(agency.name),
    issuerInText: inText(agency.name),
    issuerCode: agency.code,
    place: agency.place,
    month: String(month),
    year: String(today.getFullYear()),
    quarter: ['I', 'II', 'III', 'IV'][Math.floor(today.getMonth() / 3)]!,
    ...ofUnit(template, leadUnit),
  };
  return Object.fromEntries(template.fields.map(({ name }) => [name, known[name] ?? '']));
}

/** The answers that follow the lead unit. A template that asks for no unit's code means another body by it. */
function ofUnit(template: TemplateSummary, unit: Unit | undefined): Record<string, string> {
  const asksForUnit = template.fields.some(({ name }) => name === 'leadUnitCode');
  if (!asksForUnit || unit === undefined) return {};
  return { leadUnit: unit.name, leadUnitCode: unit.code };
}

function upper(name: string): string {
  return name.toLocaleUpperCase('vi');
}

/** A name that is known in capitals only cannot be put into a sentence: which words are names is not written in it. */
function inText(name: string): string {
  return name === upper(name) ? '' : name;
}
