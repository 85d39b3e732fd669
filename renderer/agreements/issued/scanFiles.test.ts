import { describe, expect, it } from 'vitest';
import { MAX_SCAN_BYTES } from '#shared/agreements/scan.rules';
import { chosenScan, scanProblem } from './scanFiles';

const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2]);

describe('a file that is to be filed as the signed copy', () => {
  it('is judged by what it is, not by what it is called', () => {
    expect(scanProblem(chosenScan('扫描件.pdf', JPEG), 0)).toBeUndefined();
    expect(scanProblem(chosenScan('扫描件.pdf', new TextEncoder().encode('<html>')), 1)).toEqual({
      code: 'agreement.scan-type',
      details: { index: 2 },
    });
  });

  it('is refused before it is sent when it is too large', () => {
    const large = new Uint8Array(MAX_SCAN_BYTES + 1);
    large.set(JPEG);
    expect(scanProblem(chosenScan('a.jpg', large), 0)).toEqual({
      code: 'agreement.scan-too-big',
      details: { index: 1, limitMb: 20 },
    });
  });
});
