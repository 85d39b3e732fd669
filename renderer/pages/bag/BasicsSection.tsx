import type { Bag } from '#shared/persons/bag.schema';
import { bagText as t } from '#shared/text/bag';
import { commonText } from '#shared/text/common';
import { controlStatusLabel } from '#shared/text/persons';
import { personFormText } from '#shared/text/personScreens';
import { Facts, type Fact } from '../../ui/FieldGrid';
import { LinkButton } from '../../ui/LinkButton';
import { Section } from '../../ui/Sheet';
import { Secret } from './headFacts';
import { useMayWork } from '../useMayWork';
import css from './BagPage.module.css';

const word = (value: string) => value || <span className="t3">{commonText.none}</span>;
const yesNo = (value: boolean | null) =>
  value === null ? <span className="t3">{personFormText.notKnown}</span> : value ? personFormText.yes : personFormText.no;

function factsOf(bag: Bag): Fact[] {
  const phones: Fact[] = bag.phonesMasked.map(({ masked, label }, index) => [
    label === '' ? personFormText.phoneNumber(index + 1) : `${t.phone}（${label}）`,
    <Secret key={index} bag={bag} field="phone" label={t.phone} masked={masked} index={index} />,
  ]);
  return [
    [t.status, controlStatusLabel[bag.controlStatus]],
    ...(bag.controlStatusFound === '' ? [] : [[t.asFound, bag.controlStatusFound] as const]),
    [t.birthDate, bag.birthDate ? <span key="born" className="num">{bag.birthDate}</span> : word('')],
    [t.ethnicity, word(bag.ethnicity)],
    [t.idNumber, <Secret key="id" bag={bag} field="idNumber" label={t.idNumber} masked={bag.idMasked} />],
    ...phones,
    [t.domicile, <Secret key="domicile" bag={bag} field="domicileAddress" label={t.domicile} masked={bag.domicileMasked} />],
    [t.residence, <Secret key="residence" bag={bag} field="residenceAddress" label={t.residence} masked={bag.residenceMasked} />],
    [t.community, word(bag.communityName)],
    [t.grid, word(bag.grid)],
    [t.education, word(bag.education)],
    [t.marital, word(bag.maritalStatus)],
    [t.employment, word(bag.employment)],
    [t.dibao, yesNo(bag.onDibao)],
    [t.lowRent, yesNo(bag.lowRentHousing)],
    [t.drugs, word(bag.drugTypes.join('、'))],
    [t.firstUse, word(bag.firstUseOn)],
    [t.specialist, word(bag.specialistName)],
    [t.police, word(bag.policeName)],
    [t.remarks, <span key="remarks" className={css.remarks}>{word(bag.remarks)}</span>],
  ];
}

/** 基本情况登记表 as it stands; numbers and addresses one at a time. */
export function BasicsSection({ bag, onEdit }: { readonly bag: Bag; readonly onEdit: () => void }) {
  const mayWork = useMayWork();
  return (
    <Section title={t.basics} actions={mayWork && <LinkButton onClick={onEdit}>{t.edit}</LinkButton>} padded grow>
      <div className={css.basics}><Facts columns={1} flat items={factsOf(bag)} /></div>
    </Section>
  );
}
