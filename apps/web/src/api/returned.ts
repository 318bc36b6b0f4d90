import {
  type ReturnedAnswer,
  returnedAnswerSchema,
  type ReturnedFrom,
  type ReturnedList,
  returnedListSchema,
} from '@duthao/protocol';
import { downloadFile } from './downloadPlan.ts';
import { request } from './request.ts';

const pathOf = (planId: string): string => `/api/plans/${encodeURIComponent(planId)}`;

export function listReturned(planId: string, signal?: AbortSignal): Promise<ReturnedList> {
  return request(`${pathOf(planId)}/returned`, { answer: returnedListSchema, signal });
}

export interface FileToReturn {
  readonly planId: string;
  readonly file: File;
  readonly from: ReturnedFrom;
}

/** Sends a Word file that came back. The fields stand before the file, so that the server knows them in time. */
export function bringReturned({ planId, file, from }: FileToReturn): Promise<ReturnedAnswer> {
  const form = new FormData();
  for (const [name, value] of Object.entries(from)) if (value !== undefined) form.append(name, value);
  form.append('file', file);
  return request(`${pathOf(planId)}/returned`, { method: 'POST', body: form, answer: returnedAnswerSchema });
}

/** The copy for work in Word: suggestions as tracked changes, comments as comments. */
export function downloadReviewCopy(planId: string, progress: (bytes: number) => void): Promise<void> {
  return downloadFile(`${pathOf(planId)}/review.docx`, 'Ban-gop-y.docx', progress);
}

export const returnedFilePath = (planId: string, fileId: string): string =>
  `${pathOf(planId)}/returned/${encodeURIComponent(fileId)}`;
