import type { DocumentSummary } from '#shared/agreements/agreements.schema';
import { agreementScreenText as t } from '#shared/text/agreementScreens';

/** Signed on the screen, or in ink with the signed copy filed. */
export const isSigned = ({ signedOnScreen, scans }: DocumentSummary): boolean =>
  signedOnScreen || scans.length > 0;

export const isPrinted = ({ prints }: DocumentSummary): boolean =>
  prints.some(({ outcome }) => outcome === 'printed');

export function signingWords({ signedOnScreen, signedOn, scans }: DocumentSummary): string {
  if (signedOnScreen) return t.signedOnScreen(signedOn ?? '');
  const [scan] = scans;
  return scan ? t.signedInk(scan.signedOn) : t.signWaits;
}

/** 填写 0, 出具 1, 打印、签字 2, 扫描归档 3; 4 = nothing left to do. A screen-signed paper needs no scan. */
export function stepOf(document: DocumentSummary | undefined): number {
  if (!document || document.state !== 'issued') return 0;
  if (isSigned(document)) return document.signedOnScreen && !isPrinted(document) ? 2 : 4;
  return isPrinted(document) ? 3 : 2;
}

/** What probably comes next, for the one filled button: the paper on paper, then its signed copy. */
export const nextAct = (document: DocumentSummary): 'print' | 'scan' =>
  isPrinted(document) && !isSigned(document) ? 'scan' : 'print';
