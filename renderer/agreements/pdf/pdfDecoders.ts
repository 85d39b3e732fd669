import jbig2 from 'pdfjs-dist/wasm/jbig2.wasm?url&inline';
import openjpeg from 'pdfjs-dist/wasm/openjpeg.wasm?url&inline';

const FILES: Readonly<Record<string, string>> = { 'jbig2.wasm': jbig2, 'openjpeg.wasm': openjpeg };

/**
 * Decoders of what scanners write (JBIG2, fax, JPEG 2000), out of the bundle: the content policy forbids to
 * fetch them.
 */
export function decoderBytes(fileName: string): Uint8Array | undefined {
  const base64 = FILES[fileName]?.split(',')[1];
  return base64 === undefined ? undefined : Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
