import { describe, expect, it } from 'vitest';
import { fromSymbols } from './symbols.ts';
import { encodingOfFont, toUnicode } from './toUnicode.ts';

/** Each group of letters as the old keyboards laid them out: acute, grave, hook, tilde, dot. */
const TCVN3: Readonly<Record<string, string>> = {
  '¸µ¶·¹': 'áàảãạ',
  '¾»¼½Æ': 'ắằẳẵặ',
  ÊÇÈÉË: 'ấầẩẫậ',
  ÐÌÎÏÑ: 'éèẻẽẹ',
  ÕÒÓÔÖ: 'ếềểễệ',
  'Ý×ØÜÞ': 'íìỉĩị',
  ãßáâä: 'óòỏõọ',
  èåæçé: 'ốồổỗộ',
  íêëìî: 'ớờởỡợ',
  óïñòô: 'úùủũụ',
  'øõö÷ù': 'ứừửữự',
  ýúûüþ: 'ýỳỷỹỵ',
  '¨©®ª«¬\u00ad': 'ăâđêôơư',
  '¡¢§£¤¥¦': 'ĂÂĐÊÔƠƯ',
};

/** The same for VNI; a base letter and what stands for each sign. */
const VNI: readonly (readonly [string, string])[] = [
  ['aù aø aû aõ aï', 'á à ả ã ạ'],
  ['aê aé aè aú aü aë', 'ă ắ ằ ẳ ẵ ặ'],
  ['aâ aá aà aå aã aä', 'â ấ ầ ẩ ẫ ậ'],
  ['eù eø eû eõ eï', 'é è ẻ ẽ ẹ'],
  ['eâ eá eà eå eã eä', 'ê ế ề ể ễ ệ'],
  ['í ì æ ó ò', 'í ì ỉ ĩ ị'],
  ['où oø oû oõ oï', 'ó ò ỏ õ ọ'],
  ['oâ oá oà oå oã oä', 'ô ố ồ ổ ỗ ộ'],
  ['ô ôù ôø ôû ôõ ôï', 'ơ ớ ờ ở ỡ ợ'],
  ['uù uø uû uõ uï', 'ú ù ủ ũ ụ'],
  ['ö öù öø öû öõ öï', 'ư ứ ừ ử ữ ự'],
  ['yù yø yû yõ î', 'ý ỳ ỷ ỹ ỵ'],
  ['ñ', 'đ'],
];

const ALL_LETTERS = 'áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđ';

describe('TCVN3', () => {
  it('has every letter with a sign', () => {
    for (const [old, unicode] of Object.entries(TCVN3)) expect(toUnicode(old, 'tcvn3')).toBe(unicode);
    expect(
      [...Object.values(TCVN3).join('')].filter((letter) => letter === letter.toLowerCase()).sort(),
    ).toEqual([...ALL_LETTERS].sort());
  });

  it('reads words, and capitals by the font', () => {
    expect(toUnicode('Céng hßa x· héi chñ nghÜa ViÖt Nam', 'tcvn3')).toBe(
      'Cộng hòa xã hội chủ nghĩa Việt Nam',
    );
    expect(toUnicode('KÕ ho¹ch', 'tcvn3Capitals')).toBe('KẾ HOẠCH');
  });

  it('reads bytes that Vietnamese Windows took for letters of its own', () => {
    // é and è are the bytes D0 and CC, where code page 1258 has Đ and a combining grave.
    expect(toUnicode('tr\u0110 ph¶i ngh\u00d8 h\u0300', 'tcvn3')).toBe('tré phải nghỉ hè');
  });
});

describe('VNI', () => {
  it('has every letter with a sign, small and capital', () => {
    for (const [old, unicode] of VNI) {
      expect(toUnicode(old, 'vni').normalize('NFC')).toBe(unicode);
      expect(toUnicode(old.toUpperCase(), 'vni').normalize('NFC')).toBe(unicode.toUpperCase());
    }
    const letters = VNI.map(([, unicode]) => unicode.replaceAll(' ', '')).join('');
    expect([...letters].sort()).toEqual([...ALL_LETTERS].sort());
  });

  it('reads words, and a sign that begins a run by the letter before it', () => {
    expect(toUnicode('Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'vni').normalize('NFC')).toBe(
      'Cộng hòa xã hội chủ nghĩa Việt Nam',
    );
    expect(`Ke${toUnicode('á hoaïch', 'vni', 'Ke')}`.normalize('NFC')).toBe('Kế hoạch');
  });
});

it('leaves Unicode alone where only the font is old', () => {
  expect(toUnicode('Kế hoạch năm', 'tcvn3')).toBe('Kế hoạch năm');
  expect(toUnicode('đà', 'vni')).toBe('đà');
});

it('knows the encoding by the name of the font', () => {
  expect(
    ['.VnTime', '.VnTimeH', '.VnArial Narrow', 'VNI-Times', 'Times New Roman', 'Vni-Helve'].map(
      encodingOfFont,
    ),
  ).toEqual(['tcvn3', 'tcvn3Capitals', 'tcvn3', 'vni', undefined, 'vni']);
});

it('reads symbol fonts as the characters that they show', () => {
  expect(fromSymbols('\uf0fc \uf0d8', 'Wingdings')).toBe('✓ ➢');
  expect(fromSymbols('\uf061\uf0b3', 'Symbol')).toBe('α≥');
  expect(fromSymbols('\uf0b7', 'Times New Roman')).toBe('•');
  expect(fromSymbols('a', 'Times New Roman')).toBe('a');
});
