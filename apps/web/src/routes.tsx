import { createBrowserRouter, Outlet } from 'react-router';
import { PageFrame } from './frame/PageFrame.tsx';
import { BrokenPage } from './frame/BrokenPage.tsx';
import { UnknownPage } from './frame/UnknownPage.tsx';
import { NewPlanPage } from './plans/NewPlanPage.tsx';
import { PlansPage } from './plans/PlansPage.tsx';
import { PeoplePage } from './people/PeoplePage.tsx';
import { PageLoading } from './ui/PageLoading.tsx';
import { SessionGate } from './session/SessionGate.tsx';

/** Every address of the application. The editor is the largest part and is fetched when a plan is opened. */
export function createRoutes() {
  const signedIn = (
    <SessionGate>
      <Outlet />
    </SessionGate>
  );
  return createBrowserRouter([
    {
      element: signedIn,
      errorElement: <BrokenPage />,
      hydrateFallbackElement: <PageLoading label="Đang mở Dự Thảo" />,
      children: [
        {
          element: <PageFrame />,
          children: [
            { index: true, element: <PlansPage /> },
            { path: 'ke-hoach-moi', element: <NewPlanPage /> },
            { path: 'don-vi', element: <PeoplePage /> },
            { path: '*', element: <UnknownPage /> },
          ],
        },
        {
          path: 'ke-hoach/:planId',
          lazy: async () => ({ Component: (await import('./room/RoomPage.tsx')).RoomPage }),
        },
      ],
    },
  ]);
}
