import type { UnmaskField } from '#shared/persons/persons.schema';
import type { Measure } from '#shared/measures/measures.schema';
import type { Bag } from '#shared/persons/bag.schema';
import { bagText as t } from '#shared/text/bag';
import { commonText } from '#shared/text/common';
import { personListText } from '#shared/text/personScreens';
import { callOffice } from '../../lib/callOffice';
import type { Fact } from '../../ui/FieldGrid';
import { Masked } from '../../ui/Masked';
import { actsOf } from './bagActs';

const none = <span className="t3">{commonText.none}</span>;
const notApplicable = <span className="t3">{commonText.doesNotApply}</span>;

interface SecretProps {
  readonly bag: Bag;
  readonly field: UnmaskField;
  readonly label: string;
  readonly masked: string;
  readonly index?: number;
}

/** A number or an address: masked, in full for ten seconds when asked, and written down. */
export function Secret({ bag, field, label, masked, index = 0 }: SecretProps) {
  if (masked === '') return none;
  const show = () => callOffice('persons.unmask', { personId: bag.id, field, index }).then(({ value }) => value);
  return <Masked label={label} masked={masked} onShow={show} />;
}

/** The community may be read, the rest of an address is masked (DESIGN §6). */
function Home(props: SecretProps) {
  const { bag: { communityName }, masked } = props;
  if (masked === '' && communityName !== '') return <>{communityName}</>;
  return <>{!masked.startsWith(communityName) && <>{communityName} </>}<Secret {...props} /></>;
}

const day = (value: string | null) => (value === null ? notApplicable : <span className="num">{value}</span>);

/** Until when to report, since when reported, or since when as an old register has it. */
function firstFact(running: Measure | undefined): Fact {
  if (running?.origin === 'imported') return [t.termFrom, day(running.termStart)];
  return running?.state === 'ordered' ? [t.deadline, day(running.reportDeadline)] : [t.reported, day(running?.reportedOn ?? null)];
}

/** Two rows of five: the course of the measure, then how the person is reached and by whom. */
export function headFacts(bag: Bag): readonly Fact[] {
  const { running } = actsOf(bag);
  const [phone] = bag.phonesMasked;
  const signed = bag.documents.find(({ id }) => id === running?.agreementId)?.signedOn ?? null;
  return [
    firstFact(running),
    [t.signed, day(signed)],
    [t.termEnd, running?.termEnd ? (
      <>{day(running.termEnd)}{running.daysLeft !== null && <span className="t3"> {t.daysLeft(running.daysLeft)}</span>}</>
    ) : notApplicable],
    [t.runsTo, running?.year ? personListText.year(running.year) : notApplicable],
    [t.decision, running?.decisionNo ? <span className="num">{running.decisionNo}</span> : none],
    [t.idNumber, <Secret key="id" bag={bag} field="idNumber" label={t.idNumber} masked={bag.idMasked} />],
    [t.phone, <span key="phone"><Secret bag={bag} field="phone" label={t.phone} masked={phone?.masked ?? ''} />
      {bag.phonesMasked.length > 1 && <span className="note"> {t.morePhones(bag.phonesMasked.length)}</span>}</span>],
    bag.residenceMasked === '' && bag.domicileMasked !== ''
      ? [t.domicile, <Home key="home" bag={bag} field="domicileAddress" label={t.domicile} masked={bag.domicileMasked} />]
      : [t.residence, <Home key="home" bag={bag} field="residenceAddress" label={t.residence} masked={bag.residenceMasked} />],
    [t.specialist, bag.specialistName || none],
    [t.police, bag.policeName || none],
  ];
}
