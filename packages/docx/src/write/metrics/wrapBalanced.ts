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
    'kỳ họp|chất vấn|ủy viên|thường vụ|quốc hội|chính phủ|giám sát|chuyên đề|sách giáo|giáo khoa|phổ thông|tiểu học|mầm non'
  ).split('|'),
);

export interface Wrapped {
  readonly lines: readonly string[];
  /** Width of the longest line. */
  readonly width: number;
  /** A column width in which a greedy line breaker makes just these lines. */
  readonly column: number;
}

/** What one line more than needed must save in bad breaks. */
const EXTRA_LINE = 2200;

type Measure = (text: string) => number;

/**
 * Breaks a centred text into few lines, of even length and broken by sense. The breaks
 * come about by narrowing the column, so that the text stays one paragraph without hard breaks in it.
 */
export function wrapBalanced(text: string, max: number, measure: Measure): Wrapped {
  const words = text.split(/[ \n]+/).filter(Boolean);
  const fewest = greedy(words, max, measure);
  let best = fewest;
  let bestCost = costOf(fewest, measure);
  for (const column of candidateColumns(words, max, measure)) {
    const lines = greedy(words, column, measure);
    const more = lines.length - fewest.length;
    if (more > 1 || fewest.length === 1) continue;
    const cost = costOf(lines, measure) + more * EXTRA_LINE;
    if (cost < bestCost) [best, bestCost] = [lines, cost];
  }
  const width = Math.max(0, ...best.map(measure));
  const column = [60, 30, 10, 2]
    .map((slack) => Math.min(max, Math.ceil(width) + slack))
    .find((wide) => greedy(words, wide, measure).join('\n') === best.join('\n'));
  return { lines: best, width, column: column ?? max };
}

function greedy(words: readonly string[], max: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = lines.length ? `${lines[lines.length - 1]} ${word}` : word;
    if (lines.length && measure(longer) <= max) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Every width at which the greedy breaks can change: the widths of all runs of words that fit. */
function candidateColumns(words: readonly string[], max: number, measure: Measure): Set<number> {
  const columns = new Set<number>();
  for (let from = 0; from < words.length; from += 1) {
    for (let to = from + 1; to <= words.length; to += 1) {
      const width = measure(words.slice(from, to).join(' '));
      if (width > max) break;
      columns.add(width);
    }
  }
  return columns;
}

/** Unevenness in twips, with a price on breaks against the sense. */
function costOf(lines: readonly string[], measure: Measure): number {
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
