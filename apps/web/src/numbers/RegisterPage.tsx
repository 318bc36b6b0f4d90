import { Button, NativeSelect, Skeleton, Stack, Text, Title } from '@mantine/core';
import type { Register, RegisterFilter } from '@duthao/protocol';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { toSentence } from '../api/ApiError.ts';
import { getNumberSettings, getRegister, toQuery } from '../api/numbers.ts';
import { UnknownPage } from '../frame/UnknownPage.tsx';
import { StateChip } from '../plans/StateChip.tsx';
import { useSession } from '../session/SessionContext.ts';
import { Card } from '../ui/Card.tsx';
import { ListMessage } from '../ui/ListMessage.tsx';
import table from '../ui/table.module.css';
import { HoldNumber } from './HoldNumber.tsx';
import { NumberSettingsSection } from './NumberSettingsSection.tsx';
import classes from './Numbers.module.css';
import { RegisterTable } from './RegisterTable.tsx';
import { SaveButton } from './SaveButton.tsx';
import { seriesName } from './seriesName.ts';

/** Sổ đăng ký văn bản đi: what waits for the clerk, the numbers of a year, and for administrators how they are given. */
export function RegisterPage() {
  const { user, readsRegister: mayRead } = useSession();
  const [filter, setFilter] = useState<RegisterFilter>({});
  const register = useQuery({
    queryKey: ['register', filter],
    queryFn: () => getRegister(filter),
    placeholderData: (before) => before,
    enabled: mayRead,
  });
  if (!mayRead) return <UnknownPage />;
  return (
    <Stack gap="lg">
      <title>Sổ văn bản đi - Dự Thảo</title>
      <div>
        <Title order={1} fz={20} lh={1.4}>
          Sổ văn bản đi
        </Title>
        <Text c="dimmed">Số đã cấp, số đang giữ và số hủy của cơ quan, theo năm.</Text>
      </div>
      {register.isPending && <Skeleton height={160} radius="md" />}
      {register.isError && (
        <ListMessage title="Chưa đọc được sổ" text={toSentence(register.error)}>
          <Button variant="default" onClick={() => void register.refetch()}>
            Thử lại
          </Button>
        </ListMessage>
      )}
      {register.data && <Waiting waiting={register.data.waiting} />}
      {register.data && <Numbers register={register.data} filter={filter} onFilter={setFilter} />}
      {user.admin && <NumberSettingsSection />}
    </Stack>
  );
}

function Waiting({ waiting }: Pick<Register, 'waiting'>) {
  if (waiting.length === 0) return null;
  return (
    <Card id="cho-van-thu" title="Chờ cấp số, chờ phát hành">
      <table className={table.table}>
        <tbody>
          {waiting.map(({ planId, title, state }) => (
            <tr key={planId}>
              <td>
                <Link className={classes.link} to={`/ke-hoach/${planId}/phat-hanh`}>
                  {title}
                </Link>
              </td>
              <td className={table.act}>
                <StateChip state={state} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

interface NumbersProps {
  register: Register;
  filter: RegisterFilter;
  onFilter(filter: RegisterFilter): void;
}

function Numbers({ register, filter, onFilter }: NumbersProps) {
  const settings = useQuery({ queryKey: ['number-settings'], queryFn: getNumberSettings });
  const { user } = useSession();
  const { year, years, series, entries } = register;
  const query = toQuery({ year, series: filter.series });
  const isClerk = !user.admin || user.roles.some(({ role }) => role === 'clerk');
  return (
    <Card id="so-nam" title={`Sổ năm ${year}`}>
      <search className={table.filters}>
        <NativeSelect
          label="Năm"
          value={year}
          data={years.map(String)}
          onChange={(event) => onFilter({ year: Number(event.currentTarget.value) })}
        />
        {series.length > 1 && (
          <NativeSelect
            label="Sổ"
            value={filter.series ?? '*'}
            data={[
              { value: '*', label: 'Tất cả' },
              ...series.map((value) => ({ value, label: seriesName(value) })),
            ]}
            onChange={({ currentTarget: { value } }) =>
              onFilter({ year, series: value === '*' ? undefined : value })
            }
          />
        )}
        <SaveButton path={`/api/numbers/register.xlsx?${query}`} label="Tải .xlsx" />
        <SaveButton path={`/api/numbers/register.docx?${query}`} label="Tải .docx để in" />
        {isClerk && settings.data?.mode === 'own' && <HoldNumber settings={settings.data} />}
      </search>
      {entries.length === 0 ? (
        <p className={`${classes.line} ${classes.muted}`}>Chưa có số nào trong năm này.</p>
      ) : (
        <RegisterTable entries={entries} isClerk={isClerk} />
      )}
    </Card>
  );
}
