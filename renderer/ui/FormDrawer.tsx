import { Button, Drawer } from '@mantine/core';
import { useRef, useState, type FormEvent, type ReactNode, type RefObject } from 'react';
import { commonText } from '#shared/text/common';
import { shellText } from '#shared/text/shell';
import { clockOf } from '../lib/clock';
import { afterThisKey, isBehindDialog } from '../lib/dialogs';
import { InsideDialog, useShortcut } from '../lib/shortcuts';
import type { Draft } from '../lib/useDraft';
import { Key } from './Badges';
import { ConfirmDialog } from './ConfirmDialog';
import { FormTrouble } from './FormTrouble';
import css from './Dialog.module.css';

interface Props {
  readonly opened: boolean;
  /** The act: 登记报到. */
  readonly title: string;
  /** Whose: name and file number; the person stays in sight. */
  readonly who?: ReactNode;
  readonly children: ReactNode;
  readonly saveLabel?: string | undefined;
  /** A second way to save, e.g. 保存并登记下一人 (Ctrl Shift S). */
  readonly nextLabel?: string | undefined;
  readonly onSaveNext?: (() => void) | undefined;
  /** Left of the foot: one option, e.g. 保存后打印登记表. */
  readonly option?: ReactNode;
  readonly busy?: boolean | undefined;
  /** True once something was typed: closing asks once. */
  readonly dirty?: boolean | undefined;
  readonly draft?: Pick<Draft<never>, 'savedAt' | 'clear'> | undefined;
  /** Faulty fields after a refused save; the line on top counts them. */
  readonly problemCount?: number | undefined;
  /** Trouble that belongs to no field. */
  readonly error?: unknown;
  /** Mantine's `form.onSubmit(...)`. */
  readonly onSubmit: (event?: FormEvent<HTMLFormElement>) => void;
  readonly onClose: () => void;
}

interface FrameProps extends Props {
  readonly content: RefObject<HTMLFormElement | null>;
  readonly onAskClose: () => void;
}

function Frame(props: FrameProps) {
  const { draft, busy = false, onSaveNext } = props;
  useShortcut('Ctrl S', shellText.keySave, () => props.onSubmit());
  useShortcut('Ctrl Shift S', shellText.keySaveNext, () => onSaveNext?.(), { enabled: onSaveNext !== undefined });
  return (
    <form ref={props.content} className={css.drawer} onSubmit={props.onSubmit} noValidate>
      <div className={css.head}>
        <h2>{props.title}</h2>
        <span className="t2 cut">{props.who}</span>
        <span className="grow" />
        {draft?.savedAt != null && <span className="note">{shellText.draftSaved(clockOf(draft.savedAt))}</span>}
      </div>
      <div className={css.trouble}><FormTrouble count={props.problemCount ?? 0} error={props.error} /></div>
      <div className={css.fields}>{props.children}</div>
      <div className={css.foot}>
        {props.option}
        <span className="grow" />
        <Button variant="default" onClick={props.onAskClose}>{commonText.cancel} <Key>Esc</Key></Button>
        {onSaveNext && <Button variant="default" disabled={busy} onClick={onSaveNext}>{props.nextLabel}</Button>}
        <Button type="submit" loading={busy}>{props.saveLabel ?? commonText.save} <Key>Ctrl S</Key></Button>
      </div>
    </form>
  );
}

/** A form 720 wide from the right; the foot never moves, trouble stands on top, drafts are kept. */
export function FormDrawer(props: Props) {
  const { opened, dirty = false, draft, onClose } = props;
  const [asking, setAsking] = useState(false);
  const content = useRef<HTMLFormElement>(null);
  const askClose = () => {
    if (!isBehindDialog(content.current)) afterThisKey(() => (dirty ? setAsking(true) : onClose()));
  };
  const leave = () => {
    setAsking(false);
    onClose();
  };
  const discard = () => {
    void draft?.clear();
    leave();
  };
  return (
    <Drawer
      opened={opened}
      onClose={askClose}
      title={props.title}
      size={720}
      padding={0}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={props.busy !== true}
      classNames={{ header: 'hidden-text', body: css.drawer ?? '', content: css.drawer ?? '' }}
    >
      <InsideDialog value><Frame {...props} content={content} onAskClose={askClose} /></InsideDialog>
      <ConfirmDialog
        opened={asking}
        title={commonText.leaveFormTitle}
        danger
        cancelLabel={commonText.leaveFormStay}
        middle={draft && <Button variant="default" onClick={leave}>{commonText.leaveFormKeep}</Button>}
        confirmLabel={commonText.leaveFormDrop}
        onConfirm={discard}
        onClose={() => setAsking(false)}
      >
        {draft ? commonText.leaveFormText : commonText.leaveFormTextNoDraft}
      </ConfirmDialog>
    </Drawer>
  );
}
