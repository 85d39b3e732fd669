import { createContext, useContext, type ReactNode } from 'react';
import { commonText } from '#shared/text/common';

/** True while somebody stands at the desk and can read the screen (F9). Provided by the shell. */
export const CounterMode = createContext(false);
export const useCounterMode = (): boolean => useContext(CounterMode);

interface NameProps {
  readonly name: string;
  /** The file number: its tail tells staff who is meant. */
  readonly fileNo?: string | undefined;
}

/** 周启航, or 周某 0127 in counter mode. */
export function PersonName({ name, fileNo }: NameProps) {
  const hidden = useCounterMode();
  if (!hidden) return <>{name}</>;
  return (
    <>
      {commonText.surnameOnly([...name][0] ?? '')}
      {fileNo !== undefined && <span className="num t3"> {fileNo.slice(-4)}</span>}
    </>
  );
}

/** Two wordings of one fact; the second may be read by a stranger. */
export function Said({ children, neutral = commonText.doesNotApply }: { readonly children: ReactNode; readonly neutral?: ReactNode }) {
  return <>{useCounterMode() ? neutral : children}</>;
}
