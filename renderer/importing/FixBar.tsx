import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ImportAnswers, ImportPreview, ImportRow } from '#shared/importing/importing.schema';
import { doubtText, importingText as t } from '#shared/text/importing';
import { sexLabel } from '#shared/text/personScreens';
import { fieldLabel } from '#shared/text/recordFields';
import { onKey } from '../lib/imeSafe';
import { useShortcut } from '../lib/shortcuts';
import { Key } from '../ui/Badges';
import { Sheet } from '../ui/Sheet';
import { meaningOf, statusChoices } from './statusOptions';
import css from './importing.module.css';

export interface Problem {
  readonly row: ImportRow;
  readonly doubt: ImportRow['doubts'][number];
}

interface Props {
  readonly problem: Problem;
  readonly preview: ImportPreview;
  readonly answers: ImportAnswers;
  readonly busy: boolean;
  /** The clerk is walking from fault to fault: the field has the focus. */
  readonly walking: boolean;
  readonly onAnswer: (patch: Partial<ImportAnswers>) => void;
  readonly onNext: (step: 1 | -1) => void;
}

/** One fault at a time: what it is, a field to mend it in, and the way to the next. Nothing has to be mended. */
export function FixBar({ problem, preview, answers, busy, walking, onAnswer, onNext }: Props) {
  const { row, doubt } = problem;
  const [text, setText] = useState(doubt.found);
  const nameColumn = preview.columns.find(({ field }) => field === 'name')?.index ?? -1;
  const suggestion = usableSuggestion(doubt);
  const changed = text.trim() !== doubt.found.trim();
  const mend = (value: string) => {
    if (doubt.column === null) return;
    const { rowNo } = row;
    const { column } = doubt;
    const others = answers.corrections.filter((one) => one.rowNo !== rowNo || one.column !== column);
    onAnswer({ corrections: [...others, { rowNo, column, text: value.trim() }] });
    onNext(1);
  };
  const done = () => {
    if (changed && !busy) mend(text);
    else onNext(1);
  };
  useShortcut('F8', t.fixNext, done);
  useShortcut('Shift F8', t.fixNext, () => onNext(-1));
  return (
    <Sheet className={css.fix}>
      <div className={css.fixHead}>
        <b className="nowrap">{t.fixRow(row.rowNo, row.cells[nameColumn] ?? '', fieldLabel(doubt.field))}</b>
        <span className="bad nowrap">{doubtText(doubt)}</span>
        <span className="note cut">{t.fixKeep}</span>
      </div>
      <div className={css.fixRow}>
        {doubt.kind === 'status-unknown' ? (
          <WordSelect word={doubt.found} answers={answers} busy={busy} onAnswer={onAnswer} />
        ) : (
          <TextInput w={260} autoFocus={walking} aria-label={t.fixLabel} value={text} disabled={doubt.column === null || busy} classNames={{ input: 'num' }}
            onChange={(event) => setText(event.currentTarget.value)} onKeyDown={onKey({ Enter: done })} />
        )}
        {suggestion !== null && <Button variant="default" disabled={busy} onClick={() => mend(suggestion)}>{t.fixUse(suggestion)}</Button>}
        <span className="grow" />
        <Button variant="default" disabled={busy} onClick={() => onAnswer({ skippedRows: [...answers.skippedRows, row.rowNo] })}>{t.fixSkip}</Button>
        <Button loading={busy} onClick={done}>{changed ? t.fixDone : t.fixNext} <Key>F8</Key></Button>
      </div>
    </Sheet>
  );
}

/** A word explained once counts for every row that has it. */
function WordSelect({ word, answers, busy, onAnswer }: { readonly word: string } & Pick<Props, 'answers' | 'busy' | 'onAnswer'>) {
  const choose = (value: string | null) => {
    const meaning = meaningOf(value);
    if (meaning) onAnswer({ statusWords: [...answers.statusWords.filter((one) => one.word !== word), { word, meaning }] });
  };
  return (
    <>
      <span className="nowrap">{t.fixWord(word)}</span>
      <Select w={260} aria-label={t.fixWord(word)} data={statusChoices} disabled={busy} searchable maxDropdownHeight={260} onChange={choose} />
    </>
  );
}

/** Only what could stand in the cell; another row's number or the end of a term could not. */
function usableSuggestion({ kind, suggestion }: Problem['doubt']): string | null {
  if (suggestion === null) return null;
  if (kind === 'id-sex-differs') return suggestion === 'male' || suggestion === 'female' ? sexLabel[suggestion] : null;
  const usable = kind === 'id-check-digit' || kind === 'id-birth-differs' || kind === 'date-unreadable' || kind === 'date-impossible';
  return usable ? suggestion : null;
}
