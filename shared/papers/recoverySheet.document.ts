import type { LocalDate } from '../kernel/localDate';
import { paperText } from '../text/papers';
import { recoverySheetText as t } from '../text/papersRecoverySheet';
import { paperDay } from './agreementFields.rules';
import { mergeText } from './mergeText.rules';
import type { PaperBlock, PaperDocument, PaperImage, PaperRun } from './paperDocument.schema';

export interface RecoverySheetValues {
  readonly officeName: string;
  /** e.g. K-01: told apart by it when a key has been replaced. */
  readonly sheetNumber: string;
  readonly madeOn: LocalDate;
  /** The key in eight groups, exactly as they are typed back. */
  readonly groups: readonly string[];
  readonly qr?: PaperImage | undefined;
}

const text = (line: string): PaperRun[] => [{ kind: 'text', text: line }];

/** The sheet for the safe. Neutral words only: whoever finds it learns the office's name and nothing of its work. */
export function composeRecoverySheet(values: RecoverySheetValues): PaperDocument {
  const day = paperDay(values.madeOn);
  const blocks: PaperBlock[] = [
    ...(values.qr === undefined ? [] : [{ kind: 'picture', image: values.qr } as const]),
    { kind: 'title', runs: text(t.title) },
    { kind: 'centred', runs: text(values.officeName) },
    { kind: 'centred', runs: text(t.sheet(values.sheetNumber, day)) },
    { kind: 'groups', groups: [...values.groups] },
    { kind: 'paragraph', runs: text(t.say) },
    ...t.rules.map((rule): PaperBlock => ({ kind: 'paragraph', runs: text(rule) })),
    { kind: 'entry', runs: mergeText(t.keeping, [], {}) },
  ];
  return {
    templateId: 'recovery_sheet',
    templateVersion: 1,
    jobTitle: values.sheetNumber,
    blocks,
    copies: [{ index: 1, of: 1, holder: '' }],
    foot: { secrecy: paperText.secrecy, identity: values.sheetNumber, template: '', issued: '', mark: '' },
    voided: null,
  };
}
