import { ApiError } from './ApiError.ts';
import { pagesUrl } from './fetchPages.ts';
import { requestFile } from './request.ts';

const FRAME = 'duthao-in';

/**
 * Prints a plan: its exact pages when the server can make them, else what the browser makes of the page. Throws
 * ApiError when the server cannot be asked.
 */
export async function printPages(planId: string): Promise<void> {
  try {
    // Made before the frame asks for it: a refusal can be told only here. The frame fetches the pages themselves.
    const { body } = await requestFile(pagesUrl(planId));
    await body?.cancel();
  } catch (error) {
    if (!(error instanceof ApiError) || error.kind !== 'noOffice') throw error;
    window.print();
    return;
  }
  // A browser told to download PDFs would show nothing in a frame.
  if (!navigator.pdfViewerEnabled) return openTab(pagesUrl(planId));
  document.getElementById(FRAME)?.remove();
  const frame = document.createElement('iframe');
  frame.id = FRAME;
  frame.title = 'Bản in';
  frame.setAttribute('aria-hidden', 'true');
  frame.style.cssText = 'position:fixed;right:0;bottom:0;width:1px;height:1px;border:0;opacity:0';
  frame.src = pagesUrl(planId);
  frame.addEventListener('load', () => printFrame(frame), { once: true });
  document.body.append(frame);
}

function printFrame(frame: HTMLIFrameElement): void {
  try {
    frame.contentWindow!.focus();
    frame.contentWindow!.print();
  } catch {
    // Some browsers keep their PDF reader to themselves: there the pages open in a tab, to be printed from it.
    openTab(frame.src);
  }
}

function openTab(url: string): void {
  window.open(url, '_blank', 'noopener');
}
