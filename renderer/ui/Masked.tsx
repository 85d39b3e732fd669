import { useEffect, useState } from 'react';
import { commonText } from '#shared/text/common';
import { sentenceOf } from '../lib/trouble';
import { useCounterMode } from './counterMode';
import css from './Masked.module.css';

const SHOWN_MS = 10_000;

interface Props {
  /** What it is: 身份证. */
  readonly label: string;
  /** `**** 201X`, `199****5415` */
  readonly masked: string;
  /** Asks the office for the full value; that leaves a line in the view log. */
  readonly onShow: () => Promise<string>;
}

/** A dashed line = can be shown: Enter or a click, 10 s. Nothing in counter mode. */
export function Masked({ label, masked, onShow }: Props) {
  const hidden = useCounterMode();
  const [full, setFull] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    if (full === null) return;
    const timer = setTimeout(() => setFull(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [full]);
  if (hidden) return <span className="t3" title={commonText.maskedHidden}>{commonText.doesNotApply}</span>;
  if (full !== null) return <button type="button" className={`num ${css.masked}`} data-shown onClick={() => setFull(null)}>{full}</button>;
  const show = () => {
    setTrouble(null);
    onShow().then(setFull, (error: unknown) => setTrouble(sentenceOf(error)));
  };
  return (
    <>
      <button type="button" className={`num ${css.masked}`} aria-label={`${masked} ${commonText.maskedShow(label)}`}
        title={commonText.maskedShort} onClick={show}>
        {masked}
      </button>
      {trouble !== null && <span className="note bad" role="alert"> {trouble}</span>}
    </>
  );
}
