import type { LeftOver } from './LeftOver.ts';

/** Why something written is not in the text, and what becomes of it. */
export function leftOverSentence({ why, place, text }: LeftOver, owners: readonly string[]): string {
  const isRemoval = text === '';
  const outcome = isRemoval
    ? 'phần vừa bỏ vẫn còn trong văn bản'
    : 'nội dung vừa nhập chưa được đưa vào văn bản';
  const kept = isRemoval ? '' : ' Nội dung này vẫn được giữ ở đây.';
  if (why === 'displaced' || place === null) {
    return 'Chỗ chứa nội dung này đã được người khác sửa hoặc di chuyển. Đề nghị sao chép vào chỗ thích hợp rồi bỏ khỏi khung.';
  }
  if (why === 'frozen') return `Văn bản đã khóa nên ở ${toLower(place.name)}, ${outcome}.${kept}`;
  if (owners.length === 0) return `${place.name} không thuộc phần anh/chị được viết nên ${outcome}.${kept}`;
  return `${place.name} do ${owners.join(', ')} chủ trì nên ${outcome}.${kept}`;
}

const toLower = (name: string): string => name.charAt(0).toLocaleLowerCase('vi') + name.slice(1);
