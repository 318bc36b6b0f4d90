import { useEffect } from 'react';
import { useRouteError } from 'react-router';
import { CenteredMessage } from '../ui/CenteredMessage.tsx';

/** When a part of the application fails. What was typed lies on the server or in the offline copy. */
export function BrokenPage() {
  const error = useRouteError();
  // Not for the screen, but for whoever looks for the cause with the browser's tools.
  useEffect(() => reportError(error), [error]);
  return (
    <CenteredMessage
      title="Trang này gặp sự cố"
      text="Nội dung đã soạn vẫn được giữ trên máy chủ và trên máy này. Đề nghị tải lại trang; nếu vẫn như vậy, báo người quản trị của cơ quan."
      action={{ label: 'Tải lại trang', run: () => window.location.reload() }}
      second={{ label: 'Về danh sách kế hoạch', run: () => window.location.assign('/ke-hoach') }}
    />
  );
}
