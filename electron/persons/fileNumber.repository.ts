import { fileNumberOf, fileNumberSeries } from '#shared/persons/fileNumber.rules';
import type { WriteTx } from '../db/tx';
import { takeNumber } from '../office/founding.repository';
import { isFileNoTaken } from './persons.repository';

/** The next free file number; one that a register brought along already is passed over. */
export function takeFileNumber(tx: WriteTx, code: string, year: number): string {
  for (;;) {
    const fileNo = fileNumberOf(code, year, takeNumber(tx, fileNumberSeries(code, year)));
    if (!isFileNoTaken(tx, fileNo)) return fileNo;
  }
}
