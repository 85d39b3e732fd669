import { Facts } from '../../ui/FieldGrid';
import type { Bag } from '#shared/persons/bag.schema';
import { bagText as t } from '#shared/text/bag';
import { measureKindLabel } from '#shared/text/measureScreens';
import { controlStatusLabel } from '#shared/text/persons';
import { personListText, sexLabel } from '#shared/text/personScreens';
import { MeasureBadge } from '../../measures/MeasureBadge';
import { RiskMark } from '../../persons/RiskMark';
import { StatusBadge } from '../../ui/Badges';
import { PersonName, useCounterMode } from '../../ui/counterMode';
import { actsOf, type BagAct } from './bagActs';
import { HeadActions } from './HeadActions';
import { headFacts } from './headFacts';
import css from './BagHead.module.css';

interface Props {
  readonly bag: Bag;
  readonly onAct: (act: BagAct) => void;
}

/** Stands where the photograph will be. */
function Silhouette() {
  return (
    <div className={css.photo} role="img" aria-label={t.photo} title={t.photo}>
      <svg viewBox="0 0 72 96" aria-hidden><circle cx="36" cy="38" r="16" /><path d="M8 96c0-20 12-30 28-30s28 10 28 30" /></svg>
    </div>
  );
}

/** Who, in which state, what kind of warning: the first line of the cover. */
function TitleLine({ bag }: { readonly bag: Bag }) {
  const { running } = actsOf(bag);
  const statusSaysMore = running === undefined || running.kind !== bag.controlStatus;
  return (
    <div className={css.title}>
      <h1><PersonName name={bag.name} fileNo={bag.fileNo} /></h1>
      <span className={css.person}>
        <span>{sexLabel[bag.sex]}</span>
        {bag.age !== null && <span className="num">{t.age(bag.age)}</span>}
        <span>{bag.ethnicity}</span>
      </span>
      {running && <MeasureBadge badge={running.badge} before={measureKindLabel[running.kind]} />}
      {statusSaysMore && <StatusBadge>{controlStatusLabel[bag.controlStatus]}</StatusBadge>}
      {bag.riskLevel && <span className={css.mark}>{t.risk} <RiskMark level={bag.riskLevel} /></span>}
      {bag.review.length > 0 && <StatusBadge tone="warn">{t.reviews(bag.review.length)}</StatusBadge>}
      <span className="grow" />
      <span className={`num t3 nowrap ${css.fileNo}`}>{t.fileNo(bag.fileNo)}</span>
    </div>
  );
}

/** The cover of the folder: who, the facts that are asked for most, three acts. */
export function BagHead({ bag, onAct }: Props) {
  const hidden = useCounterMode();
  if (hidden) return <NeutralHead bag={bag} />;
  return (
    <header className={css.head}>
      <Silhouette />
      <div className="grow">
        <TitleLine bag={bag} />
        <Facts columns={5} items={headFacts(bag)} />
      </div>
      <HeadActions bag={bag} onAct={onAct} />
    </header>
  );
}

/** With a stranger at the desk: surname, tail of the file number, who handles it. */
function NeutralHead({ bag }: { readonly bag: Bag }) {
  const [phone] = bag.phonesMasked;
  return (
    <header className={css.head}>
      <div className="grow">
        <div className={css.title}>
          <h1><PersonName name={bag.name} fileNo={bag.fileNo} /></h1>
          <span className="grow" />
          <span className="num t3 nowrap">{t.fileNo(bag.fileNo)}</span>
        </div>
        <Facts
          columns={3}
          items={[
            [t.handledBy, bag.specialistName || personListText.inHand],
            [t.phone, <span key="phone" className="num">{t.phoneTail(phone?.masked.slice(-4) ?? '')}</span>],
            [t.others, t.hidden],
          ]}
        />
      </div>
    </header>
  );
}
