/** Three whole plans in our own words: a simple one, a long one, and a decision with the plan it issues. */
import { build } from '@duthao/plan/testing';
import type { Node } from 'prosemirror-model';

const { node, p, dash, point, section, runIn, footnote, bold, plan } = build;

const signature = (authority: string | null, position: string, name: string): Node =>
  node('signature', { authority, position, name });

const recipient = (text: string, purpose: string | null = null): Node => node('recipient', { purpose }, text);

function endorsementOf(recipients: readonly Node[], ...signatures: Node[]): Node[] {
  const archive = node('recipient', { kind: 'archive' }, 'VT, TH');
  return [node('recipients', null, ...recipients, archive), node('signatures', null, ...signatures)];
}

const letterhead = {
  superior: 'UBND TỈNH LÀO CAI',
  issuer: 'SỞ GIÁO DỤC VÀ ĐÀO TẠO',
  issuerInText: 'Sở Giáo dục và Đào tạo',
  number: '5',
  code: 'KH-SGDĐT',
  place: 'Lào Cai',
  day: 5,
  month: 2,
  year: 2026,
};

export function simplePlan(): Node {
  return plan({
    letterhead: { ...letterhead, number: null, day: null },
    subject: 'Tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2026',
    bases: [
      node('basis', { id: 'b1' }, 'Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019'),
      node(
        'basis',
        { id: 'b2' },
        'Căn cứ Kế hoạch số 12/KH-UBND ngày 03 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh về xây dựng xã hội học tập',
      ),
    ],
    openings: [p('Sở Giáo dục và Đào tạo ban hành Kế hoạch tổ chức Tuần lễ với nội dung như sau:')],
    sections: [
      section(1, 'Mục đích, yêu cầu'),
      section(
        2,
        'Mục đích',
        dash('Khơi dậy tinh thần tự học trong cán bộ, giáo viên, học sinh và người dân ở mọi thôn bản.'),
        dash('Giới thiệu các mô hình học tập hay để các xã cùng áp dụng.'),
      ),
      section(2, 'Yêu cầu', p('Hoạt động thiết thực, tiết kiệm, phù hợp điều kiện từng nơi.')),
      section(1, 'Nội dung'),
      runIn(2, 'Treo băng rôn, mở cửa thư viện ngoài giờ học, trưng bày sách mới tại các trường.'),
      runIn(2, 'Mở lớp hướng dẫn kỹ năng số cho người lớn tuổi:'),
      section(1, 'Tổ chức thực hiện'),
      section(
        2,
        'Văn phòng Sở',
        point('Làm đầu mối, đôn đốc các phòng;'),
        point('Tổng hợp, báo cáo trước ngày 20 tháng 10 năm 2026.'),
      ),
    ],
    closings: [
      p('Trên đây là Kế hoạch tổ chức Tuần lễ; các đơn vị căn cứ nhiệm vụ được giao tổ chức thực hiện./.'),
    ],
    endorsement: endorsementOf(
      [
        recipient('UBND tỉnh', 'để b/c'),
        recipient('Các phòng thuộc Sở', 'để t/h'),
        recipient('UBND các xã, phường', 'để p/h'),
      ],
      signature('KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Lê Thị Hồng Nhung'),
    ),
  });
}

const columns = [
  node('taskColumn', { id: 'c0', kind: 'tt' }, 'TT'),
  node('taskColumn', { id: 'c1', kind: 'content' }, 'Nội dung nhiệm vụ'),
  node('taskColumn', { id: 'c2', kind: 'lead' }, 'Đơn vị chủ trì'),
  node('taskColumn', { id: 'c3', kind: 'support' }, 'Đơn vị phối hợp'),
  node('taskColumn', { id: 'c4', kind: 'due' }, 'Thời gian hoàn thành'),
  node('taskColumn', { id: 'c5', kind: 'product' }, 'Sản phẩm'),
];

const works = [
  'Rà soát quy hoạch mạng lưới trường, lớp; đề xuất sắp xếp các điểm trường lẻ',
  'Kiểm tra công tác y tế trường học',
  'Tập huấn giáo viên cốt cán về đánh giá năng lực học sinh và xây dựng ma trận đề kiểm tra định kỳ theo hướng phát triển phẩm chất',
  'Mua sắm thiết bị dạy học tối thiểu',
];
const products = ['Báo cáo', 'Kế hoạch và danh sách', 'Hồ sơ mời thầu, hợp đồng', 'Biên bản'];
const leads = ['Văn phòng', 'Phòng Kế hoạch - Tài chính', 'Phòng GDTrH'];

function task(n: number): Node {
  const cell = (column: string, ...blocks: Node[]): Node => node('taskCell', { column }, ...blocks);
  return node(
    'task',
    { id: `v${n}` },
    cell('c1', p(`${works[n % 4]!} (đợt ${n})`)),
    cell('c2', p(node('unitRef', { unit: `u${n % 3}`, label: leads[n % 3]! }))),
    cell('c3', ...(n % 2 ? [p('Các phòng, các trường')] : [p('Thanh tra'), p('UBND xã')])),
    cell('c4', p(node('dueDate', { date: `2026-0${1 + (n % 9)}-15` }))),
    ...(n % 5 ? [cell('c5', p(products[n % 4]!))] : []),
  );
}

export function taskTableOf(count: number): Node {
  const rows = Array.from({ length: count }, (_, n) => {
    const group = node(
      'taskGroup',
      { id: `g${n}` },
      `Quý ${['I', 'II', 'III', 'IV'][Math.floor((n * 4) / count)]!}/2026`,
    );
    return n % Math.ceil(count / 4) === 0 ? [group, task(n)] : [task(n)];
  });
  return node('taskTable', { id: 'bang' }, ...columns, ...rows.flat());
}

function tableOf(): Node {
  const cell = (text: string, attrs = {}): Node => node('tableCell', attrs, p(text));
  const row = (attrs: object, ...cells: Node[]): Node => node('tableRow', attrs, ...cells);
  return node(
    'table',
    null,
    row(
      { header: true },
      cell('Khối', { rowspan: 2 }),
      cell('Số học sinh', { colspan: 2 }),
      cell('Ghi chú', { rowspan: 2 }),
    ),
    row({ header: true }, cell('Đầu năm'), cell('Cuối năm')),
    row(
      {},
      cell('Mầm non'),
      cell('12.480'),
      cell('12.655'),
      cell('Tăng do mở thêm nhóm trẻ ở khu công nghiệp'),
    ),
    row({}, cell('Tiểu học'), cell('31.020'), cell('30.977')),
  );
}

export function longPlan(): Node {
  const body = Array.from({ length: 6 }, (_, i) =>
    dash(
      `Hoạt động thứ ${i + 1}: phối hợp với chính quyền cơ sở và cha mẹ học sinh để duy trì sĩ số, nhất là ở những thôn xa; bố trí người trực, phương tiện đưa đón và bữa ăn bán trú cho học sinh nội trú.`,
    ),
  );
  const second = section(
    2,
    'Phát triển đội ngũ',
    p('Chi tiết theo ', node('sectionRef', { target: 'muctieu' }), ' của Kế hoạch này.'),
    ...body,
  );
  return plan({
    letterhead: {
      ...letterhead,
      superior: 'UBND THÀNH PHỐ HẢI PHÒNG',
      issuer: 'SỞ GIÁO DỤC VÀ ĐÀO TẠO',
      place: 'Hải Phòng',
      number: '120',
      day: 15,
      month: 8,
    },
    subject:
      'Triển khai nhiệm vụ năm học 2026 - 2027 của ngành Giáo dục và Đào tạo theo Nghị quyết số 12/NQ-HĐND ngày 20 tháng 7 năm 2026 của Hội đồng nhân dân thành phố',
    openings: [
      p(
        'Để thực hiện tốt nhiệm vụ năm học',
        footnote('Năm học có 35 tuần thực học, tính từ ngày 05 tháng 9 năm 2026.'),
        ', Sở Giáo dục và Đào tạo ban hành Kế hoạch như sau:',
      ),
    ],
    sections: [
      node(
        'section',
        { id: 'muctieu', level: 1 },
        node('sectionTitle', null, 'Mục tiêu', footnote('Các chỉ tiêu tính đến cuối năm học.')),
        p('Giữ vững kết quả phổ cập; nâng tỷ lệ trường đạt chuẩn lên ', bold('72%'), '.'),
        ...body,
      ),
      section(1, 'Nhiệm vụ trọng tâm'),
      section(2, 'Nâng cao chất lượng dạy và học'),
      section(3, 'Giáo dục mầm non', ...body),
      section(
        3,
        'Giáo dục phổ thông',
        ...body,
        point('Dạy đủ môn;'),
        node('paragraph', { marker: 'plus', indent: 1 }, 'Ưu tiên ngoại ngữ, tin học.'),
        point('Đánh giá đúng thực chất.'),
      ),
      second,
      section(1, 'Tiến độ'),
      section(2, 'Bảng phân công nhiệm vụ', p('Các đơn vị thực hiện theo bảng sau:'), taskTableOf(40)),
      section(2, 'Quy mô', tableOf()),
      section(1, 'Tổ chức thực hiện', ...body),
    ],
    closings: [
      p(
        'Quá trình thực hiện có khó khăn, vướng mắc, các đơn vị phản ánh về Sở Giáo dục và Đào tạo để xem xét, giải quyết./.',
      ),
    ],
    endorsement: endorsementOf(
      Array.from({ length: 9 }, (_, i) =>
        recipient(`Đơn vị phối hợp thứ ${i + 1} thuộc Ủy ban nhân dân thành phố`),
      ),
      signature(null, 'GIÁM ĐỐC', 'Nguyễn Hoàng Ẩn'),
    ),
    annexes: [
      node(
        'annex',
        { id: 'p1', orientation: 'landscape' },
        node('annexTitle', null, 'Danh mục nhiệm vụ bổ sung'),
        p('Danh mục này được cập nhật hằng quý.'),
        taskTableOf(24),
      ),
      node(
        'annex',
        { id: 'p2' },
        node(
          'annexTitle',
          null,
          'Quy mô trường, lớp, học sinh năm học 2026 - 2027 chia theo cấp học và theo địa bàn',
        ),
        tableOf(),
        p('Số liệu đến hết tháng 7 năm 2026./.'),
      ),
    ],
  });
}

export function decisionWithPlan(): Node {
  const head = {
    issuer: 'ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HỒ CHÍ MINH',
    issuerInText: 'Ủy ban nhân dân Thành phố Hồ Chí Minh',
    authority: 'Ủy ban nhân dân Thành phố Hồ Chí Minh',
    number: '3',
    code: 'QĐ-UBND',
    place: 'Thành phố Hồ Chí Minh',
    day: 31,
    month: 12,
    year: 2025,
  };
  const article = (...blocks: Node[]): Node => node('article', null, ...blocks);
  return plan({
    decisionPart: [
      node('letterhead', head),
      node(
        'docTitle',
        null,
        node('docType', null, 'QUYẾT ĐỊNH'),
        node('subject', null, 'Ban hành Kế hoạch phát triển văn hóa đọc năm 2026'),
      ),
      node(
        'bases',
        null,
        node('basis', null, 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025'),
        node(
          'basis',
          null,
          'Theo đề nghị của Giám đốc Sở Văn hóa và Thể thao tại Tờ trình số 44/TTr-SVHTT ngày 20 tháng 12 năm 2025',
        ),
      ),
      article(p('Ban hành kèm theo Quyết định này Kế hoạch phát triển văn hóa đọc năm 2026.')),
      article(p('Quyết định này có hiệu lực kể từ ngày ký.')),
      article(
        p(
          'Chánh Văn phòng Ủy ban nhân dân Thành phố, Giám đốc Sở Văn hóa và Thể thao chịu trách nhiệm thi hành Quyết định này./.',
        ),
      ),
      node(
        'endorsement',
        null,
        ...endorsementOf(
          [recipient('Như Điều 3'), recipient('Thường trực Thành ủy')],
          signature('TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Trần Văn Ước'),
        ),
      ),
    ],
    subject: 'Phát triển văn hóa đọc trên địa bàn thành phố năm 2026',
    openings: [p('Kế hoạch phát triển văn hóa đọc gồm các nội dung sau:')],
    sections: [
      section(1, 'Mục tiêu', p('Mỗi phường, xã có ít nhất một điểm đọc mở cửa hằng ngày.')),
      section(1, 'Giải pháp', dash('Tăng vốn sách.'), dash('Đào tạo người phụ trách.')),
    ],
    closings: [p('Các cơ quan, đơn vị tổ chức thực hiện Kế hoạch này./.')],
  });
}
