import { Button } from '@mantine/core';
import { useRef, useState, type DragEvent } from 'react';
import { importingText as t } from '#shared/text/importing';
import { sentenceOf } from '../lib/trouble';
import { Notice } from '../ui/Notice';
import { Sheet } from '../ui/Sheet';
import { EarlierImports } from './EarlierImports';
import { openFile } from './importRun';
import css from './importing.module.css';

/** Where a register comes in: dropped or chosen. Below it, what came in before. */
export function StartView({ error }: { readonly error: unknown }) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const take = (files: FileList | null) => {
    setTrouble(files !== null && files.length > 1 ? t.oneFile : null);
    const [file] = files ?? [];
    if (file && files?.length === 1) void openFile(file);
  };
  const sentence = trouble ?? (error === null ? null : sentenceOf(error));
  return (
    <>
      <Sheet padded>
        <div className="stack g3">
          {sentence !== null && <Notice tone="danger">{sentence}</Notice>}
          <DropZone onFiles={take} />
        </div>
      </Sheet>
      <EarlierImports />
    </>
  );
}

function DropZone({ onFiles }: { readonly onFiles: (files: FileList | null) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const on = (isOver: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(isOver);
  };
  const drop = (event: DragEvent) => {
    on(false)(event);
    onFiles(event.dataTransfer.files);
  };
  return (
    <div className={css.drop} data-over={over} onDragOver={on(true)} onDragLeave={on(false)} onDrop={drop}>
      <div className={css.dropTitle}>{t.dropTitle}</div>
      <div className="t2">{t.dropText}</div>
      <Button onClick={() => input.current?.click()}>{t.choose}</Button>
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        className="hidden-text"
        tabIndex={-1}
        aria-label={t.chooseLabel}
        onChange={(event) => {
          onFiles(event.currentTarget.files);
          // The same file, mended meanwhile, may be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
