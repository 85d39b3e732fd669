import { Button, Modal, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { commonText } from '#shared/text/common';
import { afterThisKey } from '../lib/dialogs';
import { normalizeTyped } from '../lib/imeSafe';
import { InsideDialog } from '../lib/shortcuts';
import { sentenceOf } from '../lib/trouble';
import { Notice } from './Notice';
import css from './Dialog.module.css';

interface Props {
  readonly opened: boolean;
  /** The act: 恢复到 03-17 17:31. */
  readonly title: string;
  /** One question, with the effect in numbers; a reason field if one is asked. */
  readonly children: ReactNode;
  /** The act as a verb, never 确定. */
  readonly confirmLabel: string;
  readonly cancelLabel?: string | undefined;
  /** A third way between the safe one and the act, e.g. 留作草稿. */
  readonly middle?: ReactNode;
  /** Red button, and Cancel has the focus. */
  readonly danger?: boolean | undefined;
  /** Must be typed before the act is possible: restore, delete, merge. */
  readonly typedWord?: string | undefined;
  /** False keeps the act off, e.g. until a reason is there. */
  readonly ready?: boolean | undefined;
  readonly busy?: boolean | undefined;
  /** Trouble is reported inside the dialog. */
  readonly error?: unknown;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

function Body(props: Props) {
  const { children, confirmLabel, cancelLabel, middle, danger = false, typedWord, ready = true, busy = false, error } = props;
  const [typed, setTyped] = useState('');
  const allowed = ready && (typedWord === undefined || normalizeTyped(typed) === typedWord);
  return (
    <form onSubmit={(event) => { event.preventDefault(); if (allowed && !busy) props.onConfirm(); }}>
      <div className={css.body}>
        <div>{children}</div>
        {typedWord !== undefined && (
          <TextInput label={commonText.typeWord(typedWord)} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
        )}
        {error !== undefined && error !== null && <Notice tone="danger">{sentenceOf(error)}</Notice>}
      </div>
      <div className={css.foot}>
        <Button variant="default" onClick={props.onClose} data-autofocus={danger || undefined}>
          {cancelLabel ?? commonText.cancel}
        </Button>
        <span className="grow" />
        {middle}
        <Button type="submit" disabled={!allowed} loading={busy} data-autofocus={!danger || undefined} {...(danger && { color: 'cinnabar' })}>
          {confirmLabel}
        </Button>
      </div>
    </form>
  );
}

/** One question before an act that matters. Safe left, act right; Esc is the safe answer. */
export function ConfirmDialog(props: Props) {
  const { opened, title, busy = false, onClose } = props;
  return (
    <Modal
      opened={opened}
      onClose={() => afterThisKey(onClose)}
      title={title}
      size={480}
      padding={0}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={!busy}
      zIndex={300}
      classNames={{ header: css.modalHeader ?? '', title: css.title ?? '' }}
    >
      <InsideDialog value><Body {...props} /></InsideDialog>
    </Modal>
  );
}
