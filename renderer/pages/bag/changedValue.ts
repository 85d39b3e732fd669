import { idTypeLabel, personFormText, riskLabel, sexLabel } from '#shared/text/personScreens';
import { controlStatusLabel } from '#shared/text/persons';

const yesNo = { true: personFormText.yes, false: personFormText.no };

/** Fields that are kept as a code, and what each code is called. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  sex: sexLabel, idType: idTypeLabel, controlStatus: controlStatusLabel, riskLevel: riskLabel, onDibao: yesNo, lowRentHousing: yesNo,
};

/** A value of the history as a clerk reads it; what has no word is shown as it stands. */
export const changedValue = (field: string, value: string): string => WORDS[field]?.[value] ?? value;
