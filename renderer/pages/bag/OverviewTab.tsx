import type { Bag, DueItem, ReviewItem } from '#shared/persons/bag.schema';
import { actsOf } from './bagActs';
import { DuePanel } from './DuePanel';
import { ReviewPanel } from './ReviewPanel';
import { TermPanel } from './TermPanel';
import { TimelinePanel } from './TimelinePanel';
import { WorkGroupPanel } from './WorkGroupPanel';
import css from './BagPage.module.css';

interface Props {
  readonly bag: Bag;
  readonly onDue: (item: DueItem) => void;
  readonly onMend: (item: ReviewItem, field: string) => void;
  readonly onResolve: (item: ReviewItem) => void;
  readonly onGroup: () => void;
}

/** 总览: what is to be done and what has happened; on the right, until when and with whom. */
export function OverviewTab({ bag, onDue, onMend, onResolve, onGroup }: Props) {
  const { running } = actsOf(bag);
  return (
    <div className={css.two}>
      <div className={css.column}>
        <DuePanel bag={bag} onDue={onDue} />
        <ReviewPanel items={bag.review} onMend={onMend} onResolve={onResolve} />
        <TimelinePanel entries={bag.timeline} />
      </div>
      <div className={css.column}>
        <TermPanel measure={running} />
        <WorkGroupPanel measure={running} onEdit={onGroup} />
      </div>
    </div>
  );
}
