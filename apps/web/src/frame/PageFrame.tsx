import { Alert, Menu, Text, UnstyledButton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { ChevronDown } from 'lucide-react';
import { Link, NavLink, Outlet } from 'react-router';
import { toSentence } from '../api/ApiError.ts';
import { Bell } from '../notices/Bell.tsx';
import { useSession } from '../session/SessionContext.ts';
import { PersonAvatar } from '../ui/PersonAvatar.tsx';
import { useUnits } from '../people/useUnits.ts';
import bar from '../ui/bar.module.css';
import classes from './PageFrame.module.css';

/** The frame of every page but the editor's: where one is, who one is, the way out. */
export function PageFrame() {
  const { agency, user, lookFault, readsRegister } = useSession();
  return (
    <>
      <a className={classes.skip} href="#noi-dung">
        Đến nội dung chính
      </a>
      <header className={`${bar.bar} ${classes.bar}`}>
        <NavLink to="/" className={classes.brand} aria-label="Dự Thảo, về trang Việc chờ tôi">
          <img src="/icon.svg" alt="" width={24} height={24} />
          <span className={classes.name}>Dự Thảo</span>
          <span className={classes.agency}>{agency.name}</span>
        </NavLink>
        <nav className={classes.links} aria-label="Các trang">
          <NavLink to="/" end className={classes.link}>
            Việc chờ tôi
          </NavLink>
          <NavLink to="/ke-hoach" className={classes.link}>
            Kế hoạch
          </NavLink>
          {readsRegister && (
            <NavLink to="/so-van-ban-di" className={classes.link}>
              Sổ văn bản đi
            </NavLink>
          )}
          {user.admin && (
            <NavLink to="/don-vi" className={classes.link}>
              Đơn vị và người dùng
            </NavLink>
          )}
          {user.admin && (
            <NavLink to="/the-thuc" className={classes.link}>
              Thể thức
            </NavLink>
          )}
          {user.admin && (
            <NavLink to="/quy-trinh" className={classes.link}>
              Quy trình
            </NavLink>
          )}
          {user.admin && (
            <NavLink to="/nhat-ky" className={classes.link}>
              Nhật ký
            </NavLink>
          )}
        </nav>
        <Bell />
        <PersonMenu />
      </header>
      <main id="noi-dung" className={classes.main} tabIndex={-1}>
        {lookFault !== null && (
          <Alert color="yellow" variant="light" mb="md" p="sm" c="var(--ink)" role="status">
            {lookFault}
          </Alert>
        )}
        <Outlet />
      </main>
    </>
  );
}

function PersonMenu() {
  const { user, signOut } = useSession();
  const units = useUnits();
  const unit = units.of(user.unitIds[0]);
  const leave = () => {
    signOut().catch((error: unknown) => notifications.show({ message: toSentence(error), color: 'red' }));
  };
  return (
    <Menu position="bottom-end" width={280} shadow="none" withinPortal>
      <Menu.Target>
        <UnstyledButton className={classes.person} aria-label={`Tài khoản của ${user.name}`}>
          <PersonAvatar name={user.name} color={unit?.color} />
          <span className={classes.personName}>{user.name}</span>
          <ChevronDown size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.menuHead}>
          <Text fw={600}>{user.name}</Text>
          <Text size="xs" c="dimmed">
            {user.unitIds.map((id) => units.of(id)?.name ?? 'Đơn vị chưa rõ tên').join(', ') ||
              'Chưa thuộc đơn vị nào'}
          </Text>
        </div>
        <Menu.Divider />
        <Menu.Item component={Link} to="/uy-quyen">
          Ủy quyền, bàn giao
        </Menu.Item>
        <Menu.Item component={Link} to="/phien-dang-nhap">
          Tài khoản của tôi
        </Menu.Item>
        <Menu.Item onClick={leave}>Đăng xuất</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
