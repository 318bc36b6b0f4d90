/** Sources that other programs make Word files of: by file name, as they would be typed. */

const page = (body: string): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>x</title></head><body>${body}</body></html>`;

const letterhead =
  '<table border="0" width="100%"><tr><td align="center"><b>UBND XÃ TÂN HÒA</b><br>Số: 8/KH-UBND</td><td align="center"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br><b>Độc lập - Tự do - Hạnh phúc</b></td></tr></table>';

/** For LibreOffice's web writer, its flat text format and its RTF reader. */
export const forLibreOffice: Readonly<Record<string, string>> = {
  'letterhead.html': page(`${letterhead}<p align="center"><b>KẾ HOẠCH</b></p><p>Nội dung.</p>`),
  'headings.html': page(
    '<h1>I. MỤC TIÊU</h1><p>Chung.</p><h2>1. Cụ thể</h2><p align="justify">Trồng <b>12 ha</b> <i>rừng</i> <u>mới</u><sup>2</sup>.</p><h1>II. GIẢI PHÁP</h1>',
  ),
  'lists.html': page(
    '<ol type="I"><li>Mục một<ol><li>Khoản một</li><li>Khoản hai<ol type="a"><li>Điểm a</li><li>Điểm b</li></ol></li></ol></li><li>Mục hai</li></ol><ul><li>Gạch<ul><li>Cộng</li></ul></li></ul>',
  ),
  'tables.html': page(
    '<table border="1"><thead><tr><th rowspan="2">TT</th><th rowspan="2">Nội dung</th><th colspan="2">Đơn vị</th></tr><tr><th>Chủ trì</th><th>Phối hợp</th></tr></thead><tbody><tr><td>1</td><td>Khám bệnh</td><td>Trạm Y tế</td><td>Đoàn xã</td></tr><tr><td colspan="4">Ghi chú chung</td></tr></tbody></table>',
  ),
  'breaks.html': page(
    '<p>Dòng một<br>Dòng hai</p><p style="page-break-before: always">Trang sau</p><hr><p>Cuối&nbsp;trang</p>',
  ),
  'rich.fodt': flatOdt(`<text:h text:outline-level="1">Mục tiêu</text:h>
<text:p>Số liệu năm trước<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Theo Chi cục Thống kê.</text:p></text:note-body></text:note> cho thấy<text:note text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body><text:p>Báo cáo tháng hai.</text:p></text:note-body></text:note> xu hướng giảm.</text:p>
<text:p>Ai làm<office:annotation office:name="a"><dc:creator>Trần Nam</dc:creator><dc:date>2026-03-02T10:00:00</dc:date><text:p>Ghi rõ đơn vị.</text:p></office:annotation> việc này<office:annotation-end office:name="a"/> cần nêu rõ.</text:p>
<text:p><draw:frame draw:name="k" text:anchor-type="paragraph" svg:width="6cm"><draw:text-box><text:p>DỰ THẢO</text:p></draw:text-box></draw:frame>Thân văn bản.</text:p>`),
  'changes.fodt':
    flatOdt(`<text:tracked-changes><text:changed-region xml:id="c1" text:id="c1"><text:insertion><office:change-info><dc:creator>Lê Thị Hà</dc:creator><dc:date>2026-03-02T08:00:00</dc:date></office:change-info></text:insertion></text:changed-region><text:changed-region xml:id="c2" text:id="c2"><text:deletion><office:change-info><dc:creator>Trần Nam</dc:creator><dc:date>2026-03-03T08:00:00</dc:date></office:change-info><text:p>hằng tuần</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:p>Báo cáo <text:change-start text:change-id="c1"/>hằng tháng<text:change-end text:change-id="c1"/><text:change text:change-id="c2"/> về Sở.</text:p>`),
  'plain.rtf': String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Times New Roman;}}\f0\fs28\qc{\b K\u7870?  HO\u7840?CH}\par\qj\fi567 I. M\u7908?c ti\u234?u\par N\u7897?i dung \i nghi\u234?ng\i0 .\par}`,
  'notes.rtf': String.raw`{\rtf1\ansi\deff0{\fonttbl{\f0 Times New Roman;}}\f0 S\u7889? li\u7879?u{\super\chftn}{\footnote\chftn  Theo b\u225?o c\u225?o.} n\u259?m tr\u432?\u7899?c.\par\trowd\cellx3000\cellx6000 A\intbl\cell B\intbl\cell\row\pard Sau b\u7843?ng.\par}`,
};

function flatOdt(body: string): string {
  const spaces = Object.entries({
    office: 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
    text: 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
    draw: 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0',
    svg: 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0',
    dc: 'http://purl.org/dc/elements/1.1/',
  });
  const declared = spaces.map(([prefix, address]) => `xmlns:${prefix}="${address}"`).join(' ');
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${declared} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>${body}</office:text></office:body></office:document>`;
}

/** For pandoc, in its Markdown. */
export const forPandoc: Readonly<Record<string, string>> = {
  'headings.md': '# I. Mục tiêu\n\nTrồng **12 ha** *rừng*.\n\n## 1. Cụ thể\n\nĐoạn văn.\n\n# II. Giải pháp\n',
  'lists.md':
    '1.  Khoản một\n\n    a)  Điểm a\n    b)  Điểm b\n\n2.  Khoản hai\n\n-   Gạch một\n    -   Gạch con\n',
  'tables.md':
    '+----+------------+---------+\n| TT | Nội dung   | Chủ trì |\n+====+============+=========+\n| 1  | Khám bệnh  | Trạm    |\n+----+------------+---------+\n| 2  | - Báo cáo  | Sở      |\n|    | - Tổng kết |         |\n+----+------------+---------+\n',
  'notes.md': 'Số liệu[^1] năm trước.\n\n[^1]: Theo Chi cục Thống kê.\n\n    Đoạn hai của chú thích.\n',
  'changes.md':
    'Báo cáo [hằng tháng]{.insertion author="Lê Thị Hà" date="2026-03-02T08:00:00Z"}[hằng tuần]{.deletion author="Trần Nam" date="2026-03-03T08:00:00Z"} về Sở.\n',
  'comments.md':
    'Ai [Ghi rõ.]{.comment-start id="0" author="Trần Nam" date="2026-03-03T08:00:00Z"}chủ trì[]{.comment-end id="0"} việc này?\n',
  'styles.md':
    '::: {custom-style="Trích yếu"}\nPhòng, chống dịch năm 2026\n:::\n\nCó [chữ riêng]{custom-style="Nhấn mạnh"} ở đây.\n\n> Trích dẫn.\n',
  'formula.md': 'Tỷ lệ $p = \\frac{a}{b}$ theo [quy định](https://example.org/a).\n',
};
