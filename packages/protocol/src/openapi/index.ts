import { flowApi } from './flow.ts';
import { noticeApi } from './notices.ts';
import { numberApi } from './numbers.ts';
import { opinionApi } from './opinions.ts';
import { peopleApi } from './people.ts';
import { placeApi } from './places.ts';
import { planApi } from './plans.ts';
import { returnedApi } from './returned.ts';
import type { RouteTable } from './RouteTable.ts';
import { serverApi } from './server.ts';
import { sessionApi } from './sessions.ts';
import { threadApi } from './threads.ts';
import { unitApi } from './units.ts';

/** Every route of the server by area; the test of the server room names the ones that are missing here. */
export const apiAreas: Readonly<Record<string, RouteTable>> = {
  'Đăng nhập': sessionApi,
  'Người dùng và cơ quan': peopleApi,
  'Đơn vị': unitApi,
  'Kế hoạch': planApi,
  'Phân công': placeApi,
  'Ý kiến trong văn bản': threadApi,
  'Lấy ý kiến': opinionApi,
  'Bản góp ý và tệp Word trả lại': returnedApi,
  'Quy trình, bản trình': flowApi,
  'Số, phát hành': numberApi,
  'Thông báo, việc chờ': noticeApi,
  'Máy chủ': serverApi,
};
