import { useNavigate } from 'react-router';
import { CenteredMessage } from '../ui/CenteredMessage.tsx';

export function UnknownPage() {
  const navigate = useNavigate();
  return (
    <CenteredMessage
      title="Không có trang này"
      text="Địa chỉ có thể đã được chép thiếu. Mở danh sách kế hoạch để tìm văn bản cần làm."
      action={{ label: 'Về trang Việc chờ tôi', run: () => void navigate('/') }}
    />
  );
}
