import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { agreementQueries } from '../agreements.queries';

/** The printer chosen last, for as long as the window lives. */
let lastChosen: string | null = null;

export interface Printers {
  readonly names: readonly string[];
  /** null while they are being looked for, or when there is none. */
  readonly chosen: string | null;
  readonly choose: (name: string) => void;
  /** Looked for, and none is there. */
  readonly none: boolean;
  readonly looking: boolean;
  readonly error: unknown;
  readonly lookAgain: () => void;
}

export function usePrinters(): Printers {
  const { data, isFetching, error, refetch } = useQuery(agreementQueries.printers());
  const [wanted, setWanted] = useState(lastChosen);
  const names = (data ?? []).map(({ name }) => name);
  const preferred = data?.find(({ isDefault }) => isDefault)?.name ?? names[0] ?? null;
  return {
    names,
    chosen: wanted !== null && names.includes(wanted) ? wanted : preferred,
    choose: (name) => {
      lastChosen = name;
      setWanted(name);
    },
    none: data !== undefined && names.length === 0,
    looking: isFetching,
    error,
    lookAgain: () => void refetch(),
  };
}
