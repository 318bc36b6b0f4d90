import { Radio, Text } from '@mantine/core';
import type { TemplateSummary } from '@duthao/protocol';
import classes from './NewPlanPage.module.css';

interface Props {
  templates: readonly TemplateSummary[];
  chosen: string;
  onChoose(id: string): void;
}

export function TemplateChoice({ templates, chosen, onChoose }: Props) {
  return (
    <Radio.Group value={chosen} onChange={onChoose} aria-label="Mẫu kế hoạch">
      <div className={classes.templates}>
        {templates.map(({ id, name, description }) => (
          <Radio.Card key={id} value={id} className={classes.template}>
            <div className={classes.templateHead}>
              <Radio.Indicator mt={2} />
              <div>
                <Text fw={600}>{name}</Text>
                <Text size="xs" c="dimmed">
                  {description}
                </Text>
              </div>
            </div>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
