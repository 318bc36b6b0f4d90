import { SegmentedControl, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { FromFile } from './FromFile.tsx';
import { FromTemplate } from './FromTemplate.tsx';
import classes from './NewPlanPage.module.css';
import { SecretNotice } from './SecretNotice.tsx';

/** A new plan, from a template or from a file of the office. */
export function NewPlanPage() {
  const [way, setWay] = useState<'template' | 'file'>('template');
  return (
    <div className={classes.page}>
      <title>Lập kế hoạch mới - Dự Thảo</title>
      <nav aria-label="Đường dẫn">
        <Link to="/ke-hoach" className={classes.crumb}>
          Kế hoạch
        </Link>
      </nav>
      <Title order={1} fz={20} lh={1.4} mb={4}>
        Lập kế hoạch mới
      </Title>
      <SecretNotice />
      <SegmentedControl
        my="md"
        aria-label="Cách lập kế hoạch"
        value={way}
        onChange={(value) => setWay(value === 'file' ? 'file' : 'template')}
        data={[
          { value: 'template', label: 'Từ mẫu' },
          { value: 'file', label: 'Từ tệp có sẵn' },
        ]}
      />
      {way === 'template' ? <FromTemplate /> : <FromFile />}
    </div>
  );
}
