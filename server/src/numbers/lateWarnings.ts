const DAY = 24 * 60 * 60 * 1000;

/** Saturdays and Sundays are none; public holidays are set anew each year and not known here. */
export function nextWorkingDay(day: string): string {
  let at = Date.parse(`${day}T00:00:00Z`);
  do at += DAY;
  while ([0, 6].includes(new Date(at).getUTCDay()));
  return new Date(at).toISOString().slice(0, 10);
}

const written = (day: string): string => day.split('-').toReversed().join('/');

/** Điều 15.2 and 18.1: number and issue come on the day of signing, at the latest the working day after it. */
export function lateWarnings(what: 'number' | 'issue', signedOn: string | null, day: string): string[] {
  if (signedOn === null) return [];
  if (day < signedOn) {
    return [`Ngày văn bản ${written(day)} trước ngày ký ${written(signedOn)}; đề nghị kiểm tra lại.`];
  }
  const last = nextWorkingDay(signedOn);
  if (day <= last) return [];
  const [done, clause] = what === 'number' ? ['Số được ghi', '15'] : ['Văn bản được phát hành', '18'];
  return [
    `${done} ngày ${written(day)}, sau ngày làm việc tiếp theo của ngày ký (${written(last)}); Điều ${clause} Nghị định 30/2020/NĐ-CP yêu cầu chậm nhất là ngày đó.`,
  ];
}
