import { useLocation } from 'wouter';
import type { PersonId } from '#shared/kernel/ids';
import type { Measure } from '#shared/measures/measures.schema';
import type { Bag } from '#shared/persons/bag.schema';
import { DecisionDrawer } from '../../measures/DecisionDrawer';
import { EndMeasureDialog } from '../../measures/EndMeasureDialog';
import { ReportDrawer } from '../../measures/ReportDrawer';
import { WorkGroupDrawer } from '../../measures/WorkGroupDrawer';
import { EditPersonDrawer } from '../../persons/PersonDrawer';
import { isMended } from './mendable';
import { ResolveDialog } from './ResolveDialog';
import type { BagForm } from './useBagForm';

interface Props {
  readonly bag: Bag;
  readonly form: BagForm | null;
  readonly setForm: (form: BagForm | null) => void;
}

/** The one form that stands over the bag; what follows a form is decided here, not in it. */
export function BagForms({ bag, form, setForm }: Props) {
  const [, go] = useLocation();
  const who = `${bag.name}\u3000${bag.fileNo}`;
  const close = () => setForm(null);
  if (form === null) return null;
  switch (form.kind) {
    case 'edit': {
      const { field, reviewId } = form;
      const saved = (_id: PersonId, changed: readonly string[]) => {
        const mended = field !== undefined && isMended(field, changed);
        setForm(mended && reviewId !== undefined ? { kind: 'resolve', reviewId, mended } : null);
      };
      return <EditPersonDrawer personId={bag.id} who={who} field={field} onSaved={saved} onOpenOther={(id) => go(`/people/${id}`)} onClose={close} />;
    }
    case 'decision':
      return <DecisionDrawer personId={bag.id} who={who} onClose={close} />;
    case 'resolve': {
      const item = bag.review.find(({ id }) => id === form.reviewId);
      return item ? <ResolveDialog item={item} mended={form.mended} onClose={close} /> : null;
    }
    case 'report': {
      const measure = measureIn(bag, form.measureId);
      return measure && <ReportDrawer measure={measure} who={who} onClose={close} />;
    }
    case 'group': {
      const measure = measureIn(bag, form.measureId);
      return measure && <WorkGroupDrawer measure={measure} who={who} onClose={close} />;
    }
    case 'end': {
      const measure = measureIn(bag, form.measureId);
      const { renew } = form;
      const ended = () => setForm(renew ? { kind: 'decision' } : null);
      return measure && <EndMeasureDialog measure={measure} renew={renew} onEnded={ended} onClose={close} />;
    }
  }
}

/** Null when the address speaks of a measure that is not in this bag. */
const measureIn = (bag: Bag, measureId: string): Measure | null => bag.measures.find(({ id }) => id === measureId) ?? null;
