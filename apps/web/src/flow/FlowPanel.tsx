import { Stack } from '@mantine/core';
import type { PlanFlow } from '@duthao/protocol';
import { Commission } from './Commission.tsx';
import classes from './Flow.module.css';
import { FlowHistory } from './FlowHistory.tsx';
import { FlowSteps } from './FlowSteps.tsx';
import { OfferButtons } from './OfferButtons.tsx';
import { Successors } from './Successors.tsx';
import { VersionList } from './VersionList.tsx';

/** Where a plan stands on its way, what the person may do about it, and what has happened. */
export function FlowPanel({ flow, unsaved }: { flow: PlanFlow; unsaved: boolean }) {
  return (
    <Stack gap="lg">
      <OfferButtons flow={flow} unsaved={unsaved} />
      <Part title={flow.flowName || 'Các bước'}>
        <FlowSteps flow={flow} />
      </Part>
      <Part title="Giao soạn thảo">
        <Commission flow={flow} />
      </Part>
      {flow.versions.length > 0 && (
        <Part title="Các bản đã trình">
          <VersionList flow={flow} />
        </Part>
      )}
      <Successors flow={flow} />
      <Part title="Quá trình xử lý">
        <FlowHistory events={flow.events} />
      </Part>
    </Stack>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section>
      <h3 className={classes.heading}>{title}</h3>
      {children}
    </section>
  );
}
