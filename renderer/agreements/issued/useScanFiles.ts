import { useState } from 'react';
import { agreementScreenText as t } from '#shared/text/agreementScreens';
import { chosenScan, MOST_SCANS, type ChosenScan } from './scanFiles';

export interface ScanFiles {
  readonly chosen: readonly ChosenScan[];
  readonly reading: boolean;
  /** A sentence about the files that were not taken. */
  readonly trouble: string | undefined;
  readonly add: (files: readonly File[]) => Promise<void>;
  readonly remove: (index: number) => void;
}

/** Files as they are chosen or dropped, read into memory; nothing is kept before 存入. */
export function useScanFiles(): ScanFiles {
  const [chosen, setChosen] = useState<readonly ChosenScan[]>([]);
  const [reading, setReading] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const add = async (files: readonly File[]) => {
    setReading(true);
    setTrouble(undefined);
    const room = MOST_SCANS - chosen.length;
    if (files.length > room) setTrouble(t.scanTooMany(MOST_SCANS));
    const read = await Promise.all(
      files.slice(0, room).map(async (file, index) => {
        try {
          return chosenScan(file.name, new Uint8Array(await file.arrayBuffer()));
        } catch {
          setTrouble(t.scanUnreadable(chosen.length + index + 1));
          return undefined;
        }
      }),
    );
    setChosen((before) => [...before, ...read.filter((one) => one !== undefined)]);
    setReading(false);
  };
  const remove = (index: number) => {
    setTrouble(undefined);
    setChosen((before) => before.filter((_one, at) => at !== index));
  };
  return { chosen, reading, trouble, add, remove };
}
