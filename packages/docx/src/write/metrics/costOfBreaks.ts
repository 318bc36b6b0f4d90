/** Words before which a Vietnamese line breaks by sense. */
const goodStart =
  /^(và|của|về|tại|trên|cho|theo|do|để|từ|giai|nhằm|năm|ngày|tỉnh|thành|xã|phường|huyện|quận|thị|đặc|trực)$/iu;
/** A word that holds on to a number after it: "năm 2026", "số 05"; and a day that holds on to its month. */
const holdsNumber = /^(ngày|tháng|năm|số|quý|khoản|điều|điểm|mục|phần|lớp|đoạn|đợt|-|–)$/iu;
/** Two syllables of one word, as often as they stand at the turn of lines in titles of plans. */
const compounds = new Set(
  (
    'thực hiện|triển khai|nhiệm vụ|năm học|thành phố|địa bàn|giai đoạn|giáo dục|đào tạo|kế hoạch|chương trình|' +
    'tổ chức|phát triển|nâng cao|chất lượng|học sinh|giáo viên|công tác|nghị quyết|quyết định|chỉ thị|hội đồng|' +
    'đồng nhân|ban nhân|nhân dân|ủy ban|kinh tế|xã hội|văn hóa|trọng tâm|giải pháp|quản lý|nhà nước|hành chính|cải cách|chuyển đổi|' +
    'thông tin|công nghệ|đề án|dự án|cán bộ|công chức|viên chức|phòng chống|bảo vệ|môi trường|an toàn|giao thông|' +
    'học tập|dạy học|trường học|hoạt động|tăng cường|đẩy mạnh|ban hành|phổ biến|pháp luật|đổi mới|toàn diện|' +
    'đổi số|cải cách|kỳ họp|chất vấn|ủy viên|thường vụ|quốc hội|chính phủ|giám sát|chuyên đề|sách giáo|giáo khoa|phổ thông|tiểu học|mầm non'
  ).split('|'),
);

/** Unevenness in twips, with a price on breaks against the sense. */
export function costOfBreaks(lines: readonly string[], measure: (text: string) => number): number {
  const widths = lines.map(measure);
  let cost = (Math.max(0, ...widths) - Math.min(...widths)) / 2;
  for (let i = 0; i + 1 < lines.length; i += 1) {
    cost += priceOf(lines[i]!.split(' ').pop()!, lines[i + 1]!.split(' ')[0]!);
  }
  return cost;
}

/** What it costs to break a line between two words. */
function priceOf(last: string, first: string): number {
  const pair = `${last} ${first}`.toLocaleLowerCase('vi').replace(/[^\p{L} ]/gu, '');
  if (/^[–-]$/.test(first) || (holdsNumber.test(last) && /^\d/.test(first))) return 3000;
  if (/^\d+$/.test(last) && /^(tháng|năm)$/iu.test(first)) return 3000;
  if (compounds.has(pair)) return 2000;
  const opensName = /^\p{Lu}\p{Ll}/u.test(last) && /^\p{Ll}/u.test(first);
  if (goodStart.test(last)) return 1500;
  if (goodStart.test(first)) return -600;
  return opensName ? 900 : 0;
}
