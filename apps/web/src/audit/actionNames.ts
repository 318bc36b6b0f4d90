import type { AuditAction } from '@duthao/protocol';

/** Each act as it reads between who did it and on whom. */
export const actionNames: Record<AuditAction, string> = {
  agencySet: 'Sửa thông tin cơ quan',
  lookSet: 'Sửa thể thức',
  unitAdded: 'Thêm đơn vị',
  unitSet: 'Sửa đơn vị',
  unitMoved: 'Chuyển chỗ đơn vị',
  unitRenamed: 'Đổi tên đơn vị',
  unitMerged: 'Sáp nhập đơn vị',
  unitDissolved: 'Giải thể đơn vị',
  rolesSet: 'Giao chức danh',
  delegated: 'Ủy quyền',
  delegationEnded: 'Kết thúc ủy quyền',
  plansHandedOver: 'Bàn giao kế hoạch',
  groupSet: 'Đặt nhóm nơi nhận',
  groupRemoved: 'Bỏ nhóm nơi nhận',
  userAdded: 'Thêm người dùng',
  userDisabled: 'Ngừng tài khoản',
  userEnabled: 'Dùng lại tài khoản',
  passwordReset: 'Cấp lại mật khẩu',
  sessionEnded: 'Kết thúc một phiên đăng nhập',
  sessionsEnded: 'Kết thúc mọi phiên đăng nhập',
  invitationMade: 'Tạo đường dẫn mời',
  invitationUsed: 'Đặt mật khẩu theo đường dẫn mời',
  tokenMade: 'Tạo mã truy cập',
  tokenRevoked: 'Thu hồi mã truy cập',
};
