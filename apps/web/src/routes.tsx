import { createBrowserRouter, Outlet } from 'react-router';
import { PageFrame } from './frame/PageFrame.tsx';
import { BrokenPage } from './frame/BrokenPage.tsx';
import { UnknownPage } from './frame/UnknownPage.tsx';
import { HomePage } from './notices/HomePage.tsx';
import { PageLoading } from './ui/PageLoading.tsx';
import { SessionGate } from './session/SessionGate.tsx';

/** Every address of the application. What the home page does not need is fetched when it is opened. */
export function createRoutes() {
  const signedIn = (
    <SessionGate>
      <Outlet />
    </SessionGate>
  );
  return createBrowserRouter([
    {
      path: 'loi-moi',
      errorElement: <BrokenPage />,
      hydrateFallbackElement: <PageLoading label="Đang mở Dự Thảo" />,
      lazy: async () => ({ Component: (await import('./session/InvitationPage.tsx')).InvitationPage }),
    },
    {
      element: signedIn,
      errorElement: <BrokenPage />,
      hydrateFallbackElement: <PageLoading label="Đang mở Dự Thảo" />,
      children: [
        {
          element: <PageFrame />,
          children: [
            { index: true, element: <HomePage /> },
            {
              path: 'ke-hoach',
              lazy: async () => ({ Component: (await import('./plans/PlansPage.tsx')).PlansPage }),
            },
            {
              path: 'ke-hoach-moi',
              lazy: async () => ({ Component: (await import('./plans/NewPlanPage.tsx')).NewPlanPage }),
            },
            {
              path: 'don-vi',
              lazy: async () => ({ Component: (await import('./people/PeoplePage.tsx')).PeoplePage }),
            },
            {
              path: 'uy-quyen',
              lazy: async () => ({ Component: (await import('./units/DelegationPage.tsx')).DelegationPage }),
            },
            {
              path: 'the-thuc',
              lazy: async () => ({ Component: (await import('./look/LookPage.tsx')).LookPage }),
            },
            {
              path: 'don-vi/nhap-danh-sach',
              lazy: async () => ({
                Component: (await import('./people/PeopleImportPage.tsx')).PeopleImportPage,
              }),
            },
            {
              path: 'phien-dang-nhap',
              lazy: async () => ({ Component: (await import('./sessions/SessionsPage.tsx')).SessionsPage }),
            },
            {
              path: 'quy-trinh',
              lazy: async () => ({ Component: (await import('./flow/FlowsPage.tsx')).FlowsPage }),
            },
            {
              path: 'so-van-ban-di',
              lazy: async () => ({ Component: (await import('./numbers/RegisterPage.tsx')).RegisterPage }),
            },
            {
              path: 'ke-hoach/:planId/phat-hanh',
              lazy: async () => ({ Component: (await import('./numbers/IssuePage.tsx')).IssuePage }),
            },
            {
              path: 'nhat-ky',
              lazy: async () => ({ Component: (await import('./audit/AuditPage.tsx')).AuditPage }),
            },
            { path: '*', element: <UnknownPage /> },
          ],
        },
        {
          path: 'ke-hoach/:planId/trinh',
          lazy: async () => ({ Component: (await import('./flow/ReviewPage.tsx')).ReviewPage }),
        },
        {
          path: 'ke-hoach/:planId/phan-cong',
          lazy: async () => ({ Component: (await import('./places/BoardPage.tsx')).BoardPage }),
        },
        {
          path: 'ke-hoach/:planId/tep-word',
          lazy: async () => ({ Component: (await import('./returned/ReturnedPage.tsx')).ReturnedPage }),
        },
        {
          path: 'ke-hoach/:planId/y-kien',
          lazy: async () => ({ Component: (await import('./opinions/RoundsPage.tsx')).RoundsPage }),
        },
        {
          path: 'ke-hoach/:planId',
          lazy: async () => ({ Component: (await import('./room/RoomPage.tsx')).RoomPage }),
        },
      ],
    },
  ]);
}
