import { SegmentedControl, Title } from '@mantine/core';
import type { NewPlanAnswer } from '@duthao/protocol';
import { useState } from 'react';
import { Link } from 'react-router';
import { FromFile } from './FromFile.tsx';
import { FromTemplate } from './FromTemplate.tsx';
import { ImportFindings } from './ImportFindings.tsx';
import classes from './NewPlanPage.module.css';
import { SecretNotice } from './SecretNotice.tsx';

/** A new plan, from a template or from a text file. After a file, what the importer was not sure of is shown. */
export function NewPlanPage() {
  const [way, setWay] = useState<'template' | 'file'>('template');
  const [imported, setImported] = useState<NewPlanAnswer | null>(null);
  if (imported !== null) return <ImportFindings imported={imported} />;
  return (
    <div className={classes.page}>
      <title>Lập kế hoạch mới - Dự Thảo</title>
      <nav aria-label="Đường dẫn">
        <Link to="/" className={classes.crumb}>
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
          { value: 'file', label: 'Từ tệp văn bản (.txt)' },
        ]}
      />
      {way === 'template' ? <FromTemplate /> : <FromFile onImported={setImported} />}
    </div>
  );
}
