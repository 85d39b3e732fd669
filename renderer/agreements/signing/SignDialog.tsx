import { Button, Modal } from '@mantine/core';
import { useRef, useState } from 'react';
import type { AgreementSignatures } from '#shared/agreements/agreements.schema';
import { agreementScreenText as t } from '#shared/text/agreementScreens';
import { commonText } from '#shared/text/common';
import { clockOf, nowMs } from '../../lib/clock';
import { afterThisKey } from '../../lib/dialogs';
import { InsideDialog, useShortcut } from '../../lib/shortcuts';
import { useToday } from '../../lib/useToday';
import { Key } from '../../ui/Badges';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { tokens } from '../../ui/theme/tokens';
import { SignPad, type PadHandle } from './SignPad';
import { SIGNING_PLACES } from './useSigning';
import css from './SignDialog.module.css';

interface Props {
  /** Title, number and pages of what is signed. */
  readonly paper: string;
  /** Who of the office sits there. */
  readonly witness: string;
  readonly onSigned: (signatures: AgreementSignatures) => void;
  readonly onInk: () => void;
  readonly onClose: () => void;
}

const NOBODY: AgreementSignatures = { station: null, person: null, guardian: null };

/** One place at a time, large and alone, on an opaque desk: only the sentence and the line may be seen. */
export function SignDialog(props: Props) {
  const { onClose } = props;
  const [signed, setSigned] = useState(NOBODY);
  const [at, setAt] = useState(0);
  const [inked, setInked] = useState(false);
  const [asking, setAsking] = useState(false);
  const begun = inked || at > 0;
  const next = (picture: Uint8Array | null) => {
    const place = SIGNING_PLACES[at];
    if (!place) return;
    const all = { ...signed, [place]: picture };
    if (at === SIGNING_PLACES.length - 1) return props.onSigned(all);
    setSigned(all);
    setInked(false);
    setAt(at + 1);
  };
  const ask = () => afterThisKey(() => (begun ? setAsking(true) : onClose()));
  return (
    <Modal
      opened
      onClose={ask}
      withCloseButton={false}
      size={860}
      padding={0}
      closeOnClickOutside={false}
      closeOnEscape={!asking}
      overlayProps={{ backgroundOpacity: 1, color: tokens.surface.desk }}
    >
      <InsideDialog value>
        <Place key={at} {...props} at={at} inked={inked} onInked={setInked} onNext={next} onAskClose={ask} />
      </InsideDialog>
      <ConfirmDialog
        opened={asking}
        danger
        title={t.signDropTitle}
        cancelLabel={t.signDropStay}
        confirmLabel={t.signDrop}
        onConfirm={onClose}
        onClose={() => setAsking(false)}
      >
        {t.signDropText}
      </ConfirmDialog>
    </Modal>
  );
}

interface PlaceProps extends Props {
  readonly at: number;
  readonly inked: boolean;
  readonly onInked: (inked: boolean) => void;
  readonly onNext: (picture: Uint8Array | null) => void;
  readonly onAskClose: () => void;
}

function Place({ paper, witness, at, inked, onInked, onNext, onInk, onAskClose }: PlaceProps) {
  const pad = useRef<PadHandle>(null);
  const today = useToday();
  const [clock] = useState(() => clockOf(nowMs()));
  const place = SIGNING_PLACES[at] ?? 'station';
  const last = at === SIGNING_PLACES.length - 1;
  const erase = () => pad.current?.erase();
  const done = async () => {
    const picture = await pad.current?.picture();
    if (picture) onNext(picture);
  };
  useShortcut('Delete', t.keyErase, erase);
  return (
    <>
      <div className={css.head}>
        <h2>{t.signTitle[place]}</h2>
        <span className="t2 cut">{paper}</span>
        <span className="grow" />
        <span className="note num">{t.signOf(at + 1, SIGNING_PLACES.length)}</span>
      </div>
      <div className={css.body}>
        <p className={css.say}>{t.signSentence[place]}</p>
        <SignPad label={t.signLabel[place]} handle={pad} onInk={onInked} />
        <div className="row between note">
          <span>{t.signBound}</span>
          <span className="num">{t.signAt(today, clock, witness)}</span>
        </div>
      </div>
      <div className={css.foot}>
        <Button variant="default" disabled={!inked} onClick={erase}>
          {t.erase} <Key>Del</Key>
        </Button>
        <Button variant="default" onClick={onInk}>
          {t.toPaper}
        </Button>
        <span className="grow" />
        <Button variant="default" onClick={onAskClose}>
          {commonText.cancel} <Key>Esc</Key>
        </Button>
        {place === 'guardian' && (
          <Button variant="default" disabled={inked} onClick={() => onNext(null)}>
            {t.skip}
          </Button>
        )}
        <Button disabled={!inked} onClick={() => void done()}>
          {last ? t.signDone : t.signNext}
        </Button>
      </div>
    </>
  );
}
