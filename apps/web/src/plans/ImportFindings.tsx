import { Button, Text, Title } from '@mantine/core';
import type { NewPlanAnswer } from '@duthao/protocol';
import { Link } from 'react-router';
import { twoDigits } from '../ui/twoDigits.ts';
import classes from './NewPlanPage.module.css';

/** What the importer was not sure of, in the order of the text, before the plan is opened. */
export function ImportFindings({ imported }: { imported: NewPlanAnswer }) {
  const { findings } = imported;
  const summary =
    findings.length === 0
      ? 'Đã đưa vào toàn bộ nội dung của tệp. Không có chỗ nào cần xem lại.'
      : `Đã đưa nội dung của tệp vào kế hoạch. Có ${twoDigits(findings.length)} chỗ phần mềm đã tự chỉnh hoặc chưa xác định chắc chắn; đề nghị anh/chị xem và xác nhận.`;
  return (
    <div className={classes.page}>
      <title>Kết quả đưa tệp vào - Dự Thảo</title>
      <Title order={1} fz={20} lh={1.4} mb={4}>
        Kết quả đưa tệp vào
      </Title>
      <Text role="status" mb="md">
        {summary}
      </Text>
      <ol className={classes.findings}>
        {findings.map((finding, index) => (
          <li key={`${index}-${finding.message}`} className={classes.finding}>
            <Text fw={500}>
              {twoDigits(index + 1)}. {finding.message}
            </Text>
            {finding.text !== undefined && finding.text !== '' && (
              <p className={classes.quote}>{finding.text}</p>
            )}
          </li>
        ))}
      </ol>
      <Button component={Link} to={`/ke-hoach/${imported.id}`} mt="md">
        Mở kế hoạch
      </Button>
    </div>
  );
}
