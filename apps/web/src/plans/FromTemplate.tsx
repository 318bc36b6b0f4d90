import { Button, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toSentence } from '../api/ApiError.ts';
import { listTemplates } from '../api/plans.ts';
import { ListMessage } from '../ui/ListMessage.tsx';
import { TemplateChoice } from './TemplateChoice.tsx';
import { TemplateForm } from './TemplateForm.tsx';

/** A new plan from a template: choose it, answer what it asks, name the units. */
export function FromTemplate() {
  const query = useQuery({ queryKey: ['templates'], queryFn: listTemplates, staleTime: 60_000 });
  const [chosen, setChosen] = useState<string | null>(null);
  if (query.isPending) return <TemplatesLoading />;
  if (query.isError) {
    return (
      <ListMessage title="Chưa đọc được các mẫu" text={toSentence(query.error)}>
        <Button variant="default" onClick={() => void query.refetch()}>
          Thử lại
        </Button>
      </ListMessage>
    );
  }
  const template = query.data.find((it) => it.id === chosen) ?? query.data[0];
  if (template === undefined) {
    return (
      <ListMessage
        title="Chưa có mẫu nào"
        text="Người quản trị đưa mẫu vào thư mục mẫu của máy chủ. Trong lúc chờ, có thể lập kế hoạch từ tệp .txt."
      />
    );
  }
  return (
    <Stack gap="md">
      <TemplateChoice templates={query.data} chosen={template.id} onChoose={setChosen} />
      <TemplateForm key={template.id} template={template} />
    </Stack>
  );
}

function TemplatesLoading() {
  return (
    <Stack gap="xs" aria-busy>
      {[0, 1, 2].map((it) => (
        <Skeleton key={it} height={66} radius="md" />
      ))}
    </Stack>
  );
}
