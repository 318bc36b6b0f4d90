import { useNavigate } from 'react-router';
import { CenteredMessage } from '../ui/CenteredMessage.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';

/** A plan that is not shown (any more); what was written and not sent can still be copied. */
export function ClosedPlan({ sentence, kept }: { sentence: string; kept: readonly string[] }) {
  const navigate = useNavigate();
  const text = kept.join('\n\n');
  return (
    <CenteredMessage
      title="Không mở được kế hoạch này"
      text={
        <>
          <p style={{ margin: 0 }}>{sentence}</p>
          {kept.length > 0 && (
            <section aria-label="Nội dung chưa gửi" style={{ marginTop: 16 }}>
              <pre style={{ whiteSpace: 'pre-wrap', font: 'inherit', maxHeight: '40vh', overflow: 'auto' }}>
                {text}
              </pre>
              <CopyButton text={text} label="Sao chép nội dung chưa gửi" />
            </section>
          )}
        </>
      }
      action={{ label: 'Về danh sách kế hoạch', run: () => void navigate('/ke-hoach') }}
    />
  );
}
