import { Alert, Button, Text } from '@mantine/core';
import type { ApiToken } from '@duthao/protocol';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { toSentence } from '../api/ApiError.ts';
import { listTokens, revokeToken } from '../api/tokens.ts';
import { Card } from '../ui/Card.tsx';
import { toDay, toMoment } from '../ui/clock.ts';
import table from '../ui/table.module.css';
import { NewToken } from './NewToken.tsx';
import { scopeNames } from './scopeNames.ts';

/** Tokens by which one's own programs act in one's name. */
export function TokensSection() {
  const client = useQueryClient();
  const query = useQuery({ queryKey: ['tokens'], queryFn: listTokens });
  const refresh = () => client.invalidateQueries({ queryKey: ['tokens'] });
  const revoking = useMutation({ mutationFn: revokeToken, onSettled: refresh });
  const problem = revoking.error ?? query.error;
  return (
    <Card id="ma-truy-cap" title="Mã truy cập cho chương trình">
      <Text mb="sm" c="dimmed">
        Chỉ cần khi có chương trình khác đọc hoặc ghi kế hoạch thay anh/chị. Ai giữ mã thì làm được như
        anh/chị, trừ việc quản trị.
      </Text>
      <NewToken onMade={() => void refresh()} />
      {problem !== null && (
        <Alert color="red" variant="light" role="alert" mt="sm" p="sm" c="var(--ink)">
          {toSentence(problem)}
        </Alert>
      )}
      {query.isSuccess && query.data.length > 0 && (
        <TokenTable tokens={query.data} now={new Date(query.dataUpdatedAt)} onRevoke={revoking.mutate} />
      )}
    </Card>
  );
}

interface TableProps {
  tokens: readonly ApiToken[];
  now: Date;
  onRevoke(id: string): void;
}

function TokenTable({ tokens, now, onRevoke }: TableProps) {
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">Tên</th>
          <th scope="col">Quyền</th>
          <th scope="col">Hết hạn</th>
          <th scope="col">Dùng gần nhất</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => (
          <tr key={token.id}>
            <td>{token.name}</td>
            <td>{scopeNames[token.scope]}</td>
            <td>{toDay(new Date(token.expiresAt))}</td>
            <td>{token.lastUse === null ? 'Chưa dùng' : toMoment(new Date(token.lastUse), now)}</td>
            <td className={table.act}>
              <Button
                size="xs"
                variant="default"
                aria-label={`Thu hồi mã ${token.name}`}
                onClick={() => onRevoke(token.id)}
              >
                Thu hồi
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
