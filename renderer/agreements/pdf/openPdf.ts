import { getDocument, PDFWorker, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
// The legacy build: the modern one fails on Chromium 130 (decision 15).
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

export type PdfPage = PDFPageProxy;

export interface OpenPdf {
  readonly pages: readonly PdfPage[];
  readonly close: () => void;
}

/** Hands the library what it would fetch by itself. Only the picture decoders are ever asked for. */
class BundledFiles {
  async fetch({ filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const { decoderBytes } = await import('./pdfDecoders');
    const bytes = decoderBytes(filename);
    if (!bytes) throw new Error(`not bundled: ${filename}`);
    return bytes;
  }
}

let reader: PDFWorker | undefined;

/**
 * One reader for the life of this window; a lock replaces the window, and with it whatever the reader held.
 * Ours and not the library's own: that one would end with the first document that is closed.
 */
function theReader(): PDFWorker {
  reader ??= PDFWorker.create({ port: new Worker(workerAddress, { type: 'module' }) });
  return reader;
}

/**
 * Reads a PDF from memory. `signal` stops it; what was opened must be closed.
 * The library takes the buffer away, so it gets a copy.
 */
export async function openPdf(data: Uint8Array, signal: AbortSignal): Promise<OpenPdf> {
  const reading = getDocument({
    data: data.slice(),
    worker: theReader(),
    BinaryDataFactory: BundledFiles,
    useWorkerFetch: false,
    disableWorkerRendering: true,
    useSystemFonts: false,
    verbosity: 0,
  });
  const close = () => void reading.destroy();
  signal.addEventListener('abort', close);
  try {
    const file = await reading.promise;
    const numbers = Array.from({ length: file.numPages }, (_, index) => index + 1);
    const pages = await Promise.all(numbers.map((number) => file.getPage(number)));
    return { pages, close };
  } finally {
    signal.removeEventListener('abort', close);
  }
}
