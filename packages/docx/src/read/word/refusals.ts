import { ImportError } from '../importError.ts';

/** Every reason why a file is no Word document that can be read, each in one sentence that says what to do. */
export const refusals = {
  broken: () =>
    new ImportError(
      'unknownFileType',
      'Tệp Word này bị hỏng hoặc tải về chưa đủ; mở bằng Word, để Word sửa tệp, lưu lại thành .docx rồi nhập lại.',
    ),
  tooLarge: () =>
    new ImportError(
      'tooLarge',
      'Nội dung tệp sau khi giải nén lớn hơn 50 MB; tách tệp thành nhiều phần nhỏ hơn rồi nhập từng phần.',
    ),
  tooMany: () =>
    new ImportError(
      'tooLarge',
      'Tệp quá dài so với một kế hoạch (hơn 100.000 đoạn văn hoặc quá nhiều ô bảng); tách lấy phần kế hoạch thành tệp riêng rồi nhập lại.',
    ),
  tooDeep: () =>
    new ImportError(
      'unknownFileType',
      'Nội dung tệp lồng nhau quá nhiều lớp; mở bằng Word, chép nội dung sang tệp mới, lưu thành .docx rồi nhập lại.',
    ),
  doctype: () =>
    new ImportError(
      'unknownFileType',
      'Tệp chứa khai báo DTD mà tệp Word không được phép có; mở bằng Word, lưu lại thành .docx mới rồi nhập lại.',
    ),
  locked: () =>
    new ImportError(
      'unknownFileType',
      'Tệp được đặt mật khẩu nên không đọc được; mở bằng Word, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ tài liệu), lưu lại rồi nhập lại.',
    ),
  oldWord: () =>
    new ImportError(
      'unknownFileType',
      'Tệp này là tệp Word kiểu cũ (.doc) dù mang tên khác; mở bằng Word, chọn Lưu thành, dạng .docx rồi nhập lại.',
    ),
  spreadsheet: () =>
    new ImportError(
      'unknownFileType',
      'Tệp này là bảng tính Excel; mở bằng Excel, chép nội dung sang Word, lưu thành .docx rồi nhập lại.',
    ),
  slides: () =>
    new ImportError(
      'unknownFileType',
      'Tệp này là bản trình chiếu PowerPoint; chép nội dung sang Word, lưu thành .docx rồi nhập lại.',
    ),
  openDocument: () =>
    new ImportError(
      'unknownFileType',
      'Tệp này là tệp OpenDocument; mở bằng LibreOffice hoặc Word, lưu thành .docx rồi nhập lại.',
    ),
  notWord: () =>
    new ImportError(
      'unknownFileType',
      'Tệp nén này không chứa văn bản Word nào; chọn đúng tệp .docx của kế hoạch rồi nhập lại.',
    ),
} as const;
