import type { PaperDocument } from '#shared/papers/paperDocument.schema';

/** Bytes cannot cross `executeJavaScript`: main turns every picture into base64 before it hands the paper over. */
export interface PagePicture {
  readonly mime: 'image/png' | 'image/svg+xml';
  readonly base64: string;
}

type OnPage<T> = T extends Uint8Array
  ? string
  : T extends { mime: infer M; bytes: Uint8Array }
    ? { mime: M; base64: string }
    : T extends readonly (infer E)[]
      ? readonly OnPage<E>[]
      : T extends object
        ? { readonly [K in keyof T]: OnPage<T[K]> }
        : T;

/** The paper as the page gets it. */
export type PageDocument = OnPage<PaperDocument>;
export type PageBlock = PageDocument['blocks'][number];

/** What the page gives back; see electron/printing/renderPaper. */
export interface LaidOut {
  /** Static and self-contained but for the fonts: no script, no style attribute, no address. */
  readonly html: string;
  readonly pages: number;
  readonly pagesPerCopy: number;
  /** Letters that no font on this PC can draw; they would print as boxes. */
  readonly missingLetters: readonly string[];
}
