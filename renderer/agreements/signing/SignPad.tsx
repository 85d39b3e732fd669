import SignaturePad from 'signature_pad';
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import { agreementScreenText as t } from '#shared/text/agreementScreens';
import { inkPicture } from './inkPicture';
import css from './SignDialog.module.css';

export interface PadHandle {
  readonly erase: () => void;
  readonly picture: () => Promise<Uint8Array | undefined>;
}

interface Props {
  readonly label: string;
  readonly handle: Ref<PadHandle>;
  readonly onInk: (inked: boolean) => void;
}

/**
 * On paper a signature is 60 mm wide at most; twice the screen's points are 600 and more to the inch there.
 */
const LEAST_RATIO = 2;
const INK = '#000000';

/**
 * The line to sign on. The picture is as fine as the screen allows; its size never changes while somebody
 * writes.
 */
export function SignPad({ label, handle, onInk }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad>(null);
  const told = useRef(onInk);
  told.current = onInk;

  useEffect(() => {
    if (!canvas.current) return;
    const { offsetWidth, offsetHeight } = canvas.current;
    const ratio = Math.max(LEAST_RATIO, devicePixelRatio);
    canvas.current.width = Math.round(offsetWidth * ratio);
    canvas.current.height = Math.round(offsetHeight * ratio);
    canvas.current.getContext('2d', { willReadFrequently: true })?.scale(ratio, ratio);
    const made = new SignaturePad(canvas.current, { minWidth: 1.6, maxWidth: 4.6, penColor: INK });
    made.addEventListener('endStroke', () => told.current(!made.isEmpty()));
    pad.current = made;
    return () => made.off();
  }, []);

  useImperativeHandle(
    handle,
    () => ({
      erase: () => {
        pad.current?.clear();
        told.current(false);
      },
      picture: async () =>
        canvas.current && pad.current?.isEmpty() === false ? inkPicture(canvas.current) : undefined,
    }),
    [],
  );

  return (
    <div className={css.pad} tabIndex={0} data-autofocus role="group" aria-label={t.signArea}>
      <canvas ref={canvas} className={css.canvas} />
      <span className={css.line} />
      <span className={css.name}>{label}</span>
    </div>
  );
}
