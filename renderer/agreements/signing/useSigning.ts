import { useState } from 'react';
import type { AgreementSignatures } from '#shared/agreements/agreements.schema';
import type { SigningPlaceName } from '#shared/text/agreementScreens';

/** Round the table: the office, the person, the family. */
export const SIGNING_PLACES: readonly SigningPlaceName[] = ['station', 'person', 'guardian'];

interface Signed {
  readonly signatures: AgreementSignatures;
  /** The text that was signed. */
  readonly text: string;
}

export interface Signing {
  /** Signatures that hold for the text as it stands. */
  readonly signatures: AgreementSignatures | undefined;
  /** The text was changed after signing: nothing of it holds any more. */
  readonly broken: boolean;
  readonly sign: (signatures: AgreementSignatures) => void;
  /** Back to ink. */
  readonly drop: () => void;
}

/** Who signed, bound to the text: a changed letter voids all of it, and changing it back does not heal it. */
export function useSigning(text: string): Signing {
  const [signed, setSigned] = useState<Signed | null>(null);
  const [broken, setBroken] = useState(false);
  if (signed !== null && signed.text !== text) {
    setSigned(null);
    setBroken(true);
  }
  return {
    signatures: signed?.text === text ? signed.signatures : undefined,
    broken,
    sign: (signatures) => {
      setSigned({ signatures, text });
      setBroken(false);
    },
    drop: () => {
      setSigned(null);
      setBroken(false);
    },
  };
}
