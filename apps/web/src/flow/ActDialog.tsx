import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { type FlowOffer, type PlanFlow, stateSpecs } from '@duthao/protocol';
import { useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { Problem } from '../units/Problem.tsx';
import { OpenPoints, useOpenPoints } from './OpenPoints.tsx';
import { SignerForm } from './SignerForm.tsx';
import { useAct } from './useFlow.ts';

interface Props {
  flow: PlanFlow;
  offer: FlowOffer;
  /** Changes that have not reached the server yet: what is submitted must hold them. */
  unsaved: boolean;
  onClose(): void;
}

const asksWhy: readonly FlowOffer['kind'][] = ['return', 'force', 'opinion', 'recall'];
const whyLabels: Partial<Record<FlowOffer['kind'], string>> = {
  return: 'Lý do trả lại',
  force: 'Lý do vẫn trình',
  opinion: 'Ý kiến',
  recall: 'Lý do thu hồi',
};

/** Asks once more before a plan goes on, with what there is to know and to say. */
export function ActDialog({ flow, offer, unsaved, onClose }: Props) {
  const [reason, setReason] = useState('');
  const acting = useAct(flow, onClose);
  const points = useOpenPoints(flow.planId, offer.submits);
  const isReport = offer.to === 'headApproval';
  const holds = points.some((point) => point.holds) && !isReport;
  const needsReason = asksWhy.includes(offer.kind) || holds;
  const mayBeSaid = needsReason || flow.state === 'checks';
  const send = () => acting.mutate({ offer, words: { reason: reason.normalize('NFC').trim() } });
  return (
    <Dialog onClose={onClose} title={offer.label} size="lg">
      {offer.kind === 'changeSigner' ? (
        <SignerForm flow={flow} acting={acting} offer={offer} />
      ) : (
        <Stack gap="md">
          {offer.forUser && <Text>Thực hiện thay {offer.forUser.name}; cả hai tên được ghi lại.</Text>}
          <Text>{sentenceOf(offer)}</Text>
          {offer.submits && <OpenPoints planId={flow.planId} points={points} />}
          {mayBeSaid && (
            <Textarea
              label={holds ? 'Lý do vẫn trình' : (whyLabels[offer.kind] ?? 'Ý kiến (nếu có)')}
              required={needsReason}
              autosize
              minRows={3}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          {unsaved && offer.submits && (
            <Text c="dimmed" role="status">
              Đang lưu những thay đổi cuối; trình được ngay sau khi lưu xong.
            </Text>
          )}
          <Problem error={acting.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {offer.submits && points.length > 0 ? 'Xem lại' : 'Thôi'}
            </Button>
            <Button
              onClick={send}
              loading={acting.isPending}
              color={offer.kind === 'recall' ? 'red' : undefined}
              disabled={(needsReason && reason.trim() === '') || (unsaved && offer.submits)}
            >
              {holds ? 'Vẫn trình' : confirmOf(offer)}
            </Button>
          </Group>
        </Stack>
      )}
    </Dialog>
  );
}

/** What happens to the text. */
function sentenceOf({ kind, submits, to, label }: FlowOffer): string {
  const next = to === null ? '' : stateSpecs[to].name;
  if (submits) {
    return `Sau khi trình, văn bản được khóa và chỉ mở lại khi người có thẩm quyền trả lại hoặc người trình rút về. Tiếp theo: ${lowerFirst(next)}.`;
  }
  if (kind === 'return') {
    return 'Văn bản về trưởng đơn vị chủ trì và mở lại để sửa; lý do và cấp trả lại được ghi vào quá trình xử lý.';
  }
  if (kind === 'takeBack') return 'Văn bản trở lại bước trước để sửa tiếp; bản đã trình vẫn được giữ.';
  if (kind === 'force')
    return 'Bỏ qua phần việc chưa xong ở bước này; lý do được ghi lại và hiện ở phiếu trình lãnh đạo.';
  if (kind === 'opinion')
    return 'Ý kiến gửi tới người soạn thảo và trưởng đơn vị chủ trì; văn bản vẫn ở bước này.';
  if (kind === 'recall') return 'Văn bản chuyển sang “Đã thu hồi”; số đã cấp không dùng lại.';
  if (to === 'signing' || to === 'numbering')
    return `${label}: nội dung này là nội dung được ban hành. Tiếp theo: ${lowerFirst(next)}.`;
  return next === '' ? '' : `Tiếp theo: ${lowerFirst(next)}.`;
}

const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

function confirmOf({ kind, label }: FlowOffer): string {
  if (kind === 'return') return 'Trả lại';
  if (kind === 'opinion') return 'Gửi ý kiến';
  if (kind === 'force') return 'Vẫn trình';
  return label;
}
