/** Words before which a Vietnamese line breaks by sense. */
const goodStart =
  /^(và|của|về|tại|trên|cho|theo|do|để|từ|giai|nhằm|năm|ngày|tỉnh|thành|xã|phường|huyện|quận|thị|đặc|trực|trong|đối)$/iu;
/** A word that holds on to a number after it: "năm 2026", "số 05"; and a day that holds on to its month. */
const holdsNumber = /^(ngày|tháng|năm|số|quý|khoản|điều|điểm|mục|phần|lớp|đoạn|đợt|khóa|kỳ|lần|-|–)$/iu;
/** Two syllables of one word, as often as they stand at the turn of lines in titles of plans. */
const compounds = new Set(
  (
    'thực hiện|triển khai|nhiệm vụ|năm học|thành phố|địa bàn|giai đoạn|giáo dục|đào tạo|kế hoạch|chương trình|' +
    'tổ chức|phát triển|nâng cao|chất lượng|học sinh|giáo viên|công tác|nghị quyết|quyết định|chỉ thị|hội đồng|' +
    'đồng nhân|ban nhân|nhân dân|ủy ban|kinh tế|xã hội|văn hóa|trọng tâm|giải pháp|quản lý|nhà nước|hành chính|' +
    'cải cách|chuyển đổi|thông tin|công nghệ|đề án|dự án|cán bộ|công chức|viên chức|phòng chống|bảo vệ|môi trường|' +
    'an toàn|giao thông|học tập|dạy học|trường học|hoạt động|tăng cường|đẩy mạnh|ban hành|phổ biến|pháp luật|đổi mới|' +
    'toàn diện|đổi số|kỳ họp|chất vấn|ủy viên|thường vụ|quốc hội|chính phủ|giám sát|chuyên đề|sách giáo|giáo khoa|' +
    'phổ thông|tiểu học|mầm non|chấp hành|ban chấp|ban thường|trung ương|thường trực|đảng bộ|tỉnh ủy|thành ủy|' +
    'phương hướng|kiểm soát|bệnh tật|trung tâm|bệnh viện|trường tiểu|trung học|cơ sở|ban quản|quản trị|nông thôn|nông nghiệp|nông dân|y tế|sức khỏe|tuyên truyền|ứng dụng|dữ liệu|thủ tục|' +
    'phục vụ|tiếp nhận|kiểm tra|thanh tra|đánh giá|xây dựng|đô thị|doanh nghiệp|đầu tư|du lịch|thể thao|thanh niên|' +
    'phụ nữ|trẻ em|gia đình|quốc gia|quốc phòng|an ninh|trật tự|thiên tai|cháy rừng|dịch bệnh|việc làm|lao động|' +
    'thương binh|người có|có công|dân tộc|tôn giáo|nội vụ|tài chính|tư pháp|công thương|khoa học|thể chất|số hóa|bồi dưỡng|tập huấn|thi đua|khen thưởng|tiết kiệm|lãng phí|tham nhũng|tiêu cực|dân chủ'
  ).split('|'),
);

/** What a place or a body is called after; a name follows it, written with capitals. */
const namesPlace = /^(tỉnh|phố|xã|phường|huyện|quận|thôn|khu)$/iu;
const LONGEST_NAME = 5;

const isName = (word: string | undefined): boolean =>
  word !== undefined && /^[\p{Lu}–-]/u.test(word) && !goodStart.test(word);

/** Whether a break before a word parts a place's name: "TỈNH BÀ | RỊA - VŨNG TÀU", "thành phố | Hải Phòng". */
export function partsName(words: readonly string[], index: number): boolean {
  if (!isName(words[index])) return false;
  for (let at = index - 1; at >= Math.max(0, index - LONGEST_NAME); at -= 1) {
    if (namesPlace.test(words[at]!)) return true;
    if (!isName(words[at])) return false;
  }
  return false;
}

/**
 * What it costs to break a line between two words, in twips of unevenness: much within a word, a name or a date,
 * less than nothing before a word that opens a phrase or after a comma.
 */
export function priceOfBreak(last: string, first: string): number {
  // A blank for a number or a day that is still to come.
  if (last.trim() === '' || first.trim() === '') return 3000;
  const pair = `${last} ${first}`.toLocaleLowerCase('vi').replace(/[^\p{L} ]/gu, '');
  if (/^[–-]$/.test(first) || (holdsNumber.test(last) && /^\d/.test(first))) return 3000;
  if (/^\d+$/.test(last) && /^(tháng|năm)$/iu.test(first)) return 3000;
  if (/[,;:)]$/.test(last)) return -600;
  if (compounds.has(pair)) return 2000;
  if (goodStart.test(last) && /^(và|của|về|tại|trên|cho|theo|do|để|từ|nhằm|trong)$/iu.test(last)) return 1500;
  if (goodStart.test(first)) return -600;
  if (goodStart.test(last)) return 1500;
  const opensName = /^\p{Lu}\p{Ll}/u.test(last) && /^\p{Ll}/u.test(first);
  return opensName ? 900 : 0;
}
