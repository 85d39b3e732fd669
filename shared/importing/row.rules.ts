import type { LocalDate } from '../kernel/localDate';
import { readDrugs } from '../persons/drugs';
import { findEthnicGroup } from '../persons/ethnicity';
import { readPhones } from '../persons/phone.rules';
import type { Phone } from '../persons/persons.schema';
import { cellText, type SheetRow } from './cell';
import { readPartialDay } from './dates.rules';
import { DoubtList, type Doubt } from './doubt';
import type { ImportField } from './fields';
import { readIdentity } from './identity.rules';
import type { Column } from './layout.rules';
import { readMeasure } from './measure.rules';
import { LONGEST, type MeasureValues, type PersonValues } from './personValues';
import { RowCells } from './rowCells';
import { readStatus, type StatusMeaning, type StatusOverrides } from './status.rules';
import { isSameAsDomicile, readRisk, readYesNo, wordOrEmpty, type Reading } from './words.rules';

export interface RowContext {
  readonly columns: readonly Column[];
  readonly statusWords: StatusOverrides;
  readonly today: LocalDate;
  readonly date1904: boolean;
}

export interface RowReading {
  readonly rowNo: number;
  readonly person: PersonValues;
  readonly measure: MeasureValues | null;
  readonly doubts: readonly Doubt[];
  /** Texts as found, by field, for comparing with what the register said last time. */
  readonly found: Readonly<Partial<Record<ImportField, string>>>;
}

const UNCLASSIFIED: StatusMeaning = { status: 'unclassified', measure: null, state: null, year: null, flag: null };
const MOST_PHONES = 8;
const MOST_DRUGS = 12;

/** Reads one row about a person. Nothing is refused: what cannot be read is kept as found and doubted. */
export function readRow(row: SheetRow, context: RowContext): RowReading {
  const doubts = new DoubtList(row.rowNo);
  const cells = new RowCells(row, context.columns);
  const identity = readIdentity(cells, doubts, context.today, context.date1904);
  const domicileAddress = cells.text('domicileAddress', doubts);
  const residence = cells.text('residenceAddress', doubts);
  const meaning = readStatusOf(cells, doubts, context);
  const person: PersonValues = {
    ...identity,
    ethnicity: readEthnicity(cells, doubts),
    community: cells.text('community', doubts),
    grid: cells.text('grid', doubts),
    domicileAddress,
    residenceAddress: isSameAsDomicile(residence) ? domicileAddress : residence,
    phones: readPhonesOf(cells, doubts),
    education: cells.text('education', doubts),
    maritalStatus: cells.text('maritalStatus', doubts),
    employment: cells.text('employment', doubts),
    onDibao: known('onDibao', readYesNo(cells.found('onDibao')), cells, doubts),
    lowRentHousing: known('lowRentHousing', readYesNo(cells.found('lowRentHousing')), cells, doubts),
    drugTypes: readDrugs(wordOrEmpty(cells.found('drugTypes'))).slice(0, MOST_DRUGS).map(({ word }) => word.slice(0, LONGEST.drugTypes)),
    firstUseOn: readFirstUse(cells, doubts, context.date1904),
    controlStatus: meaning.status,
    controlStatusFound: cells.found('controlStatus'),
    riskLevel: known('riskLevel', readRisk(cells.found('riskLevel')), cells, doubts),
    policeName: cells.text('policeName', doubts),
    specialistName: cells.text('specialistName', doubts),
    remarks: cells.all('remarks').map((cell) => wordOrEmpty(cellText(cell))).filter((text) => text !== '').join('；').slice(0, LONGEST.remarks),
  };
  const measure = readMeasure(cells, doubts, meaning, context.today, context.date1904);
  doubtFormulas(cells, doubts, context.columns);
  return { rowNo: row.rowNo, person, measure, doubts: doubts.items, found: foundTexts(cells, context.columns) };
}

function readStatusOf(cells: RowCells, doubts: DoubtList, { columns, statusWords }: RowContext): StatusMeaning {
  const found = cells.found('controlStatus');
  const meaning = readStatus(found, statusWords);
  if (meaning) return meaning;
  const hasColumn = columns.some((column) => column.field === 'controlStatus');
  if (wordOrEmpty(found) !== '') doubts.add('controlStatus', 'status-unknown', found);
  else if (hasColumn) doubts.add('controlStatus', 'status-empty', found);
  return UNCLASSIFIED;
}

/** 回 and 回族 become one word; a word that is in no list stays as it is. */
function readEthnicity(cells: RowCells, doubts: DoubtList): string {
  const word = cells.text('ethnicity', doubts);
  return findEthnicGroup(word)?.name ?? word;
}

function readPhonesOf(cells: RowCells, doubts: DoubtList): Phone[] {
  const found: Phone[] = [];
  for (const cell of cells.all('phone')) {
    const text = cellText(cell);
    if (wordOrEmpty(text) === '' || readYesNo(text).kind === 'read') continue;
    const { phones, rest } = readPhones(text);
    if (rest.length > 0) doubts.add('phone', 'phone-unreadable', text);
    // What is no number is kept beside the numbers, as found: it may be one with a digit too few.
    found.push(...phones.map(({ number }) => ({ number, label: '' })));
    found.push(...rest.map((number) => ({ number: number.slice(0, LONGEST.phone), label: '' })));
  }
  return found.slice(0, MOST_PHONES);
}

function readFirstUse(cells: RowCells, doubts: DoubtList, date1904: boolean): string {
  const reading = readPartialDay(cells.cell('firstUseOn'), date1904);
  if (reading.kind === 'partial') return reading.text;
  if (reading.kind === 'empty') return '';
  const found = cells.found('firstUseOn');
  doubts.add('firstUseOn', reading.kind === 'impossible' ? 'date-impossible' : 'date-unreadable', found);
  return found.slice(0, LONGEST.firstUseOn);
}

function known<T>(field: ImportField, reading: Reading<T>, cells: RowCells, doubts: DoubtList): T | null {
  if (reading.kind === 'unknown') doubts.add(field, 'other', cells.found(field));
  return reading.kind === 'read' ? reading.value : null;
}

/**
 * A formula's last result is taken, and doubted: nobody here computes it anew. Birthday and sex by formula are the
 * usual way of taking them out of the number; where they agree with it there is nothing to doubt.
 */
function doubtFormulas(cells: RowCells, doubts: DoubtList, columns: readonly Column[]): void {
  const numberIsSure = !doubts.items.some(({ field }) => field === 'idNumber' || field === 'birthDate' || field === 'sex');
  for (const field of new Set(columns.map((column) => column.field))) {
    if (field === null || ((field === 'birthDate' || field === 'sex') && numberIsSure)) continue;
    const formula = cells.all(field).find((cell) => cell.formula);
    if (formula) doubts.add(field, 'formula', cellText(formula));
  }
}

const foundTexts = (cells: RowCells, columns: readonly Column[]): RowReading['found'] =>
  Object.fromEntries(
    columns.flatMap(({ field }) => (field === null ? [] : [[field, cells.all(field).map(cellText).join('|')] as const])),
  );
