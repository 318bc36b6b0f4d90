import type { Finding } from '@duthao/plan';
import { ImportError } from './importError.ts';

const FEWEST_WORDS = 60;
const VIETNAMESE = /[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/iu;
/** Letters that Vietnamese has not, and signs inside words, are what bad recognition and lost fonts leave. */
const BROKEN =
  /[\ufffd\ue000-\uf8ff]|\p{L}[\u00a1-\u00bf\u00d7\u00f7|\\~^@#$%*=<>{}]\p{L}|[µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉËª]\p{L}/u;
const FROM_NOTHING = 0.25;
const FROM_DOUBT = 0.03;

/**
 * Refuses text in which hardly a word is whole (a scan read badly, a PDF without its fonts), warns where some are
 * not. Throws ImportError.
 */
export function findGarbled(text: string): Finding[] {
  const words = text.split(/\s+/u).filter((word) => /\p{L}/u.test(word));
  if (words.length < FEWEST_WORDS) return [];
  const broken = words.filter((word) => BROKEN.test(word));
  const share = broken.length / words.length;
  const marked = words.filter((word) => VIETNAMESE.test(word)).length / words.length;
  if (share > FROM_NOTHING || marked < 0.02) {
    const message =
      'Chữ trong tệp bị hỏng (bản quét nhận dạng sai hoặc mất phông chữ) nên không đọc được; đề nghị dùng tệp Word gốc.';
    throw new ImportError('notAPlan', message);
  }
  if (share < FROM_DOUBT) return [];
  const shown = broken.slice(0, 8).join(' ');
  const message = `Nhiều chữ trong tệp có thể bị hỏng do quét hoặc chuyển từ PDF (${shown} …); cần soát lại từng đoạn.`;
  return [{ rule: 'garbledText', severity: 'warning', message, text: shown }];
}
