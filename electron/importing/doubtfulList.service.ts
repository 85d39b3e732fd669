import writeXlsxFile from 'write-excel-file/universal';
import { cellText } from '#shared/importing/cell';
import type { ImportToken } from '#shared/importing/importing.schema';
import { isDoubtful } from '#shared/importing/plan';
import { doubtText, importingText } from '#shared/text/importing';
import { fieldLabel } from '#shared/text/recordFields';
import type { WriteTx } from '../db/tx';
import type { WriteDeps } from '../ipc/context';
import { getPlanned } from './importSessions';
import type { PlannedSheet } from './planSheet';

/** XML 1.0 has no place for these, and Excel calls a file with them damaged. */
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu;

/** The doubtful rows as a workbook: every cell is text, so that nothing in it is ever computed. Stays in memory. */
export async function doubtfulList({ token }: { token: ImportToken }): Promise<{ fileName: string; bytes: Uint8Array }> {
  const { planned } = getPlanned(token);
  const { listHeaders, listWidths, listSheet, listFileName } = importingText;
  const rows = [listHeaders, ...listLines(planned)].map((texts, index) =>
    texts.map((text) => ({ value: text.replace(NOT_IN_XML, ''), type: String, wrap: true, ...(index === 0 ? { fontWeight: 'bold' as const } : {}) })),
  );
  const blob = await writeXlsxFile(rows, {
    sheet: listSheet, stickyRowsCount: 1, columns: listWidths.map((width) => ({ width })),
  }).toBlob();
  return { fileName: listFileName(planned.reportedOn ?? ''), bytes: new Uint8Array(await blob.arrayBuffer()) };
}

/** One line for each doubt: row, name, number, what, why, as found, what would fit. */
function listLines({ plan, rows, layout }: PlannedSheet): string[][] {
  const columnOf = (field: string) => layout.columns.find((column) => column.field === field)?.index ?? -1;
  const [name, number] = [columnOf('name'), columnOf('idNumber')];
  return plan.rows.filter(isDoubtful).flatMap((row) => {
    const cells = rows.get(row.rowNo)?.cells ?? [];
    return row.doubts.map((doubt) => [
      String(doubt.rowNo), cellText(cells[name]), cellText(cells[number]), fieldLabel(doubt.field), doubtText(doubt), doubt.found, doubt.suggestion ?? '',
    ]);
  });
}

/** Leaves the line that a list of people went out, and why (decision 28). */
export function recordExport(_tx: WriteTx, { token, reason }: { token: ImportToken; reason: string }, deps: WriteDeps): Record<string, never> {
  const rows = getPlanned(token).planned.plan.rows.filter(isDoubtful).length;
  deps.audit({ action: 'importing.saveDoubtful', objectType: 'import', objectId: token, detail: { rows, reason } });
  return {};
}
