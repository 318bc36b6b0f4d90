import { Button, Stack, Text, Title } from '@mantine/core';
import type { PlanNumber } from '@duthao/protocol';
import { Link, useParams } from 'react-router';
import { toSentence } from '../api/ApiError.ts';
import { StateChip } from '../plans/StateChip.tsx';
import { ListMessage } from '../ui/ListMessage.tsx';
import { PageLoading } from '../ui/PageLoading.tsx';
import { HandOverSection } from './HandOverSection.tsx';
import { IssueSection } from './IssueSection.tsx';
import { NumberSection } from './NumberSection.tsx';
import classes from './Numbers.module.css';
import { SignedSection } from './SignedSection.tsx';
import { usePlanNumber } from './usePlanNumber.ts';

/** The clerk's page of one plan: its number, phát hành, the signed file, and what is carried over to the e-office. */
export function IssuePage() {
  const { planId = '' } = useParams();
  const number = usePlanNumber(planId);
  if (number.isPending) return <PageLoading label="Đang đọc số của văn bản" />;
  if (number.isError) {
    return (
      <ListMessage title="Chưa mở được trang này" text={toSentence(number.error)}>
        <Button variant="default" onClick={() => void number.refetch()}>
          Thử lại
        </Button>
      </ListMessage>
    );
  }
  return <Parts number={number.data} />;
}

function Parts({ number }: { number: PlanNumber }) {
  const { planId, title, facts, state, issuer } = number;
  return (
    <Stack gap="lg" className={classes.page}>
      <title>{`Cấp số, phát hành: ${title} - Dự Thảo`}</title>
      <div>
        <div className={classes.head}>
          <Link to={`/ke-hoach/${planId}/trinh`} className={classes.crumb}>
            Văn bản và quá trình xử lý
          </Link>
          <StateChip state={state} />
        </div>
        <Title order={1} fz={20} lh={1.4}>
          {facts.typeName} {facts.subject || title}
        </Title>
        <Text c="dimmed">
          {[issuer.replace(/\n/g, ' '), facts.signer && `người ký: ${facts.signer}`]
            .filter(Boolean)
            .join('; ')}
        </Text>
      </div>
      <NumberSection number={number} />
      <IssueSection number={number} />
      <SignedSection number={number} />
      <HandOverSection number={number} />
    </Stack>
  );
}
