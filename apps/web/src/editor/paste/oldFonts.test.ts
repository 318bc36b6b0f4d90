import { expect, test } from 'vitest';
import { cleanHTML } from './cleanHTML.ts';

/** What Word puts on the clipboard: a sheet in a comment, a class on each paragraph, fonts on the runs. */
const clipboard = (sheet: string, body: string): string =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- ${sheet} --></style></head><body lang=EN-US><!--StartFragment-->${body}<!--EndFragment--></body></html>`;
const symbol = (font: string, text: string): string =>
  `<span style='font-family:${font};mso-char-type:symbol;mso-symbol-font-family:${font}'>${text}</span>`;
const vni = (text: string): string => `<span style='font-family:VNI-Times'>${text}</span>`;
const read = (html: string): string => {
  const holder = window.document.createElement('div');
  holder.innerHTML = cleanHTML(html);
  return [...holder.querySelectorAll('p')].map((line) => line.textContent).join('\n');
};

test('words in .VnTime and .VnTimeH are read by the font of each run', () => {
  const body =
    `<p class=MsoNormal><b><span style='font-size:14.0pt;font-family:".VnTimeH"'>KÕ ho¹ch<o:p></o:p></span></b></p>` +
    `<p class=MsoNormal><span style='font-family:".VnTime"'>Phßng häp</span> <span style='font-family:"Times New Roman"'>Ủy ban §1</span></p>`;
  expect(read(clipboard('', body))).toBe('KẾ HOẠCH\nPhòng họp Ủy ban §1');
});

test('a font that only the style of the paragraph names counts', () => {
  const sheet = 'p.MsoNormal, li.MsoNormal {margin:0cm; mso-bidi-font-family:Arial; font-family:".VnTime";}';
  const body = `<p class=MsoNormal>V¨n phßng t\u00ad vÊn, <span style='mso-bidi-font-family:"VNI-Times"'>c¸n bé</span></p><p>§1</p>`;
  expect(read(clipboard(sheet, body))).toBe('Văn phòng tư vấn, cán bộ\n§1');
});

test('words in VNI-Times are read, a sign that begins a run by the letter before it', () => {
  const body = `<p class=MsoNormal>${vni('Ke')}<b>${vni('á hoaïch')}</b>${vni(' cuûa Phoøng Noäi vuï')}</p>`;
  expect(read(clipboard('', body))).toBe('Kế hoạch của Phòng Nội vụ');
  expect(cleanHTML(clipboard('', body)).normalize('NFD')).not.toMatch(/>\p{M}/u);
});

test('LibreOffice names its fonts on <font>', () => {
  expect(
    read('<p><font face=".VnTime, serif">C¸n bé</font> <font face="VNI-Helve">ñòa phöông</font></p>'),
  ).toBe('Cán bộ địa phương');
});

test('Unicode typed under an old font stays as it is', () => {
  expect(read(`<p style='font-family:".VnTime"'>Kế hoạch năm</p>`)).toBe('Kế hoạch năm');
});

test('symbols that Word keeps as letters of a symbol font are the signs that they show', () => {
  expect(read(`<p>Tổ A ${symbol('Wingdings', 'à')} Tổ B, ${symbol('Symbol', '³')} 90%</p>`)).toBe(
    'Tổ A → Tổ B, ≥ 90%',
  );
});
