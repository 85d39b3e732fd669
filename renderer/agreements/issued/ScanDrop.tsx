import { Button } from '@mantine/core';
import { useRef, useState, type DragEvent } from 'react';
import { agreementScreenText as t } from '#shared/text/agreementScreens';
import css from './ScanDrop.module.css';

interface Props {
  readonly onFiles: (files: readonly File[]) => void;
}

const KINDS = '.pdf,.jpg,.jpeg,.png';

/** Where files are dropped, or chosen with the system's own dialog. */
export function ScanDrop({ onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const hover = (is: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(is);
  };
  return (
    <div
      className={css.drop}
      data-over={over}
      onDragOver={hover(true)}
      onDragLeave={hover(false)}
      onDrop={(event) => {
        hover(false)(event);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      <span>{t.scanDrop}</span>
      <Button variant="default" data-autofocus onClick={() => input.current?.click()}>
        {t.scanChoose}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        accept={KINDS}
        hidden
        aria-label={t.scanChoose}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          // The same file may be chosen again after it was taken out.
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
