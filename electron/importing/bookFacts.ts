import { Parser } from 'saxen';
import { refuse } from '#shared/kernel/appError';
import { IMPORT_LIMITS } from './limits';

export interface BookFacts {
  /** Days counted from 1904. */
  readonly date1904: boolean;
  /** Zip names of the worksheets, in the order of the tabs; '' for a chart sheet, which has no cells. */
  readonly sheetParts: readonly string[];
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Which worksheet stands where; needed to hold each sheet's computed cells against its values. */
export function readBookFacts(parts: ReadonlyMap<string, Uint8Array>): BookFacts {
  const targets = new Map<string, string>();
  eachTag(parts.get('xl/_rels/workbook.xml.rels'), (name, attribute) => {
    if (name === 'Relationship') targets.set(attribute('Id'), partName(attribute('Target')));
  });
  const sheetParts: string[] = [];
  let date1904 = false;
  eachTag(parts.get('xl/workbook.xml'), (name, attribute) => {
    if (name === 'workbookPr') date1904 = ['1', 'true', 'on'].includes(attribute('date1904'));
    if (name === 'sheet') sheetParts.push(targets.get(attribute('id')) ?? '');
  });
  if (sheetParts.length === 0) throw refuse('import.damaged', {});
  if (sheetParts.length > IMPORT_LIMITS.sheets) throw refuse('import.too-large', { what: 'sheets' });
  return { date1904, sheetParts };
}

/** `worksheets/sheet1.xml` and `/xl/worksheets/sheet1.xml` are the same. */
const partName = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

function eachTag(xml: Uint8Array | undefined, see: (name: string, attribute: (name: string) => string) => void): void {
  if (!xml) throw refuse('import.damaged', {});
  const parser = new Parser();
  parser.on('error', (error) => {
    throw Object.assign(refuse('import.damaged', {}), { cause: error });
  });
  parser.on('openTag', (name, attributes) => {
    const byLocalName = new Map(Object.entries(attributes()).map(([key, value]) => [localName(key), value]));
    see(localName(name), (key) => byLocalName.get(key) ?? '');
  });
  parser.parse(new TextDecoder().decode(xml));
}
