import { Checkbox, NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { IMPORT_FIELDS, type ImportField } from '#shared/importing/fields';
import type { ImportAnswers, ImportPreview } from '#shared/importing/importing.schema';
import { isLocalDate } from '#shared/kernel/localDate';
import { importingText as t } from '#shared/text/importing';
import { fieldLabel } from '#shared/text/recordFields';
import { DateField } from '../ui/DateField';
import { FieldGrid, FieldGroup } from '../ui/FieldGrid';
import { FormDrawer } from '../ui/FormDrawer';
import { answer, type PreviewRun } from './importRun';
import { meaningOf, optionFor, statusChoices } from './statusOptions';
import css from './importing.module.css';

interface Props {
  readonly run: PreviewRun;
  readonly onClose: () => void;
}

type Columns = ImportAnswers['columns'];
type Words = ImportAnswers['statusWords'];

/** 怎样对应: sheet, header, day, columns, words and communities, all found by the program and all open to the clerk. */
export function MappingDrawer({ run, onClose }: Props) {
  const { preview, answers, busy } = run;
  const [sheet, setSheet] = useState(preview.sheet);
  const [headerRow, setHeaderRow] = useState<number | ''>(answers.headerRowNo ?? '');
  const [day, setDay] = useState<string>(answers.reportedOn ?? preview.reportedOn ?? '');
  const [columns, setColumns] = useState<Columns>(answers.columns);
  const [words, setWords] = useState<Words>(answers.statusWords);
  const [left, setLeft] = useState<readonly string[]>(answers.communitiesLeft);
  const sheetChanged = sheet !== preview.sheet;
  const submit = async () => {
    await answer({
      sheet, headerRowNo: headerRow === '' ? null : headerRow,
      reportedOn: isLocalDate(day) && day !== preview.reportedOn ? day : answers.reportedOn,
      statusWords: words, communitiesLeft: [...left],
      // Of another sheet, columns and rows mean something else.
      ...(sheetChanged ? { columns: [], corrections: [], skippedRows: [] } : { columns }),
    });
    onClose();
  };
  return (
    <FormDrawer opened title={t.mapTitle} who={preview.fileName} saveLabel={t.mapSave} busy={busy}
      onSubmit={(event) => { event?.preventDefault(); void submit(); }} onClose={onClose}>
      <FieldGroup title={t.mapFile}>
        <FieldGrid columns={3}>
          <Select label={t.mapSheet} value={sheet} allowDeselect={false} onChange={(value) => setSheet(value ?? preview.sheet)}
            data={preview.sheets.map(({ name, rows }) => ({ value: name, label: t.mapSheetOption(name, rows) }))} />
          <NumberInput label={t.mapHeaderRow} description={t.mapHeaderHelp} min={1} max={1000} value={headerRow} allowDecimal={false}
            placeholder={preview.headerRowNo === null ? '' : String(preview.headerRowNo)}
            onChange={(value) => setHeaderRow(typeof value === 'number' ? value : '')} />
          <DateField label={t.mapDate} description={t.mapDateHelp} value={day} onChange={setDay} />
        </FieldGrid>
      </FieldGroup>
      {!sheetChanged && (
        <>
          <ColumnGroup preview={preview} columns={columns} onChange={setColumns} />
          <WordGroup preview={preview} words={words} onChange={setWords} />
          <CommunityGroup preview={preview} left={left} onChange={setLeft} />
        </>
      )}
    </FormDrawer>
  );
}

const FIELD_CHOICES = IMPORT_FIELDS.map((field) => ({ value: field, label: fieldLabel(field) }));

interface ColumnProps {
  readonly preview: ImportPreview;
  readonly columns: Columns;
  readonly onChange: (columns: Columns) => void;
}

function ColumnGroup({ preview, columns, onChange }: ColumnProps) {
  const choose = (index: number) => (value: string | null) =>
    onChange([...columns.filter((one) => one.index !== index), { index, field: (value as ImportField | null) ?? null }]);
  return (
    <FieldGroup title={t.mapColumns}>
      {preview.columns.map(({ index, header, field, sample }) => {
        const chosen = columns.find((one) => one.index === index);
        return (
          <div key={index} className={css.mapLine}>
            <span className={css.mapWord} title={header}><b>{header}</b> <span className="note">{t.mapColumnSample(sample)}</span></span>
            <span />
            <Select aria-label={header} data={FIELD_CHOICES} clearable searchable placeholder={t.mapColumnNone} maxDropdownHeight={260}
              value={chosen ? chosen.field : field} onChange={choose(index)} />
          </div>
        );
      })}
    </FieldGroup>
  );
}

interface WordProps {
  readonly preview: ImportPreview;
  readonly words: Words;
  readonly onChange: (words: Words) => void;
}

function WordGroup({ preview, words, onChange }: WordProps) {
  const choose = (word: string) => (value: string | null) => {
    const meaning = meaningOf(value);
    const others = words.filter((one) => one.word !== word);
    onChange(meaning ? [...others, { word, meaning }] : others);
  };
  return (
    <FieldGroup title={t.mapWords}>
      {preview.statuses.map(({ word, people, meaning }) => (
        <div key={word} className={css.mapLine}>
          <b className={css.mapWord} title={word}>{word === '' ? t.mapWordEmpty : word}</b>
          <span className="num t2">{t.mapPeople(people)}</span>
          <Select aria-label={word} data={statusChoices} searchable placeholder={t.mapWordNone} maxDropdownHeight={260}
            value={optionFor(words.find((one) => one.word === word)?.meaning ?? meaning)} onChange={choose(word)} />
        </div>
      ))}
    </FieldGroup>
  );
}

interface CommunityProps {
  readonly preview: ImportPreview;
  readonly left: readonly string[];
  readonly onChange: (left: readonly string[]) => void;
}

function CommunityGroup({ preview, left, onChange }: CommunityProps) {
  if (preview.communities.length === 0) return null;
  const tick = (word: string) => onChange(left.includes(word) ? left.filter((one) => one !== word) : [...left, word]);
  return (
    <FieldGroup title={t.mapCommunities} note={t.mapCommunityHelp}>
      {preview.communities.map(({ word, people, known }) => (
        <div key={word} className={css.mapLine}>
          <b className={css.mapWord} title={word}>{word}</b>
          <span className="num t2">{t.mapPeople(people)}</span>
          {known === null ? (
            <Checkbox label={t.mapCommunityAdd} checked={!left.includes(word)} onChange={() => tick(word)} />
          ) : (
            <span className="t2">{t.mapCommunityKnown(known)}</span>
          )}
        </div>
      ))}
    </FieldGroup>
  );
}
