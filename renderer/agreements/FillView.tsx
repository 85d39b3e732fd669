import { useReducer } from 'react';
import type { AgreementDraft } from '#shared/agreements/agreements.schema';
import { useTermsForm, type KeptTerms } from './fields/useTermsForm';
import { FillDesk } from './FillDesk';

export interface FillProps {
  readonly draft: AgreementDraft;
  readonly mayWork: boolean;
  /** Whose office sits at the table when somebody signs. */
  readonly witness: string;
  readonly earlierVoid: { readonly number: string; readonly onLook: () => void } | undefined;
  readonly onBag: () => void;
  readonly onReport: () => void;
}

/** 填写: fields left, the paper as it would be right. */
export function FillView(props: FillProps) {
  const [round, restart] = useReducer((n: number) => n + 1, 0);
  return <KeptFill key={round} {...props} onRestart={restart} />;
}

function KeptFill({ onRestart, ...props }: FillProps & { readonly onRestart: () => void }) {
  const { measureId, terms } = props.draft;
  const kept: KeptTerms = useTermsForm(measureId, terms);
  if (!kept.draft.ready) return null;
  return <FillDesk {...props} kept={kept} onDropDraft={() => void kept.draft.clear().then(onRestart)} />;
}
