import { Textarea, TextInput } from '@mantine/core';
import type { TemplateSummary } from '@duthao/protocol';
import classes from './NewPlanPage.module.css';

interface Props {
  field: TemplateSummary['fields'][number];
  value: string;
  problem: string | null;
  onChange(value: string): void;
}

/** One question of a template; as wide and as high as its example. */
export function TemplateField({ field, value, problem, onChange }: Props) {
  const { label, example, required } = field;
  const common = {
    label,
    placeholder: example === '' ? undefined : `Ví dụ: ${example}`,
    withAsterisk: required,
    value,
    error: problem,
    className: label.length + example.length > 70 ? classes.wide : undefined,
  };
  if (example.includes('\n') || example.length > 60) {
    return (
      <Textarea
        {...common}
        autosize
        minRows={2}
        maxRows={5}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  return <TextInput {...common} onChange={(event) => onChange(event.currentTarget.value)} />;
}
