import type { ReviewItem } from '#shared/persons/bag.schema';
import { bagText as t } from '#shared/text/bag';
import { reviewKindLabel } from '#shared/text/personScreens';
import { fieldLabel } from '#shared/text/recordFields';
import { Section } from '../../ui/Sheet';
import { ActButton } from '../ActButton';
import { formFieldOf } from './mendable';
import css from './panels.module.css';

interface Props {
  readonly items: readonly ReviewItem[];
  readonly onMend: (item: ReviewItem, field: string) => void;
  readonly onResolve: (item: ReviewItem) => void;
}

/** 待核: kept as the register had it; each one can be mended in the form, or written off with a word. */
export function ReviewPanel({ items, onMend, onResolve }: Props) {
  if (items.length === 0) return null;
  return (
    <Section title={t.review} count={items.length} tone="warn" actions={<span className="note">{t.reviewNote}</span>} className={css.reviews ?? ''}>
      {items.map((item) => {
        const field = formFieldOf(item.field);
        return (
          <div key={item.id} className={css.doubt} data-review={item.id}>
            <span className={css.doubtField}>{fieldLabel(item.field)}</span>
            <div className="grow">
              <div className="cut" title={reviewKindLabel[item.kind]}>{reviewKindLabel[item.kind]}</div>
              <div className="note cut" title={item.found}>
                {t.reviewFound(item.found)}{item.rowNo !== null && `\u3000${t.reviewRow(item.rowNo)}`}
              </div>
            </div>
            {field !== undefined && (
              <ActButton size="compact-sm" w={56} px={0} variant="default" onClick={() => onMend(item, field)}>{t.mend}</ActButton>
            )}
            <ActButton size="compact-sm" w={56} px={0} variant="default" onClick={() => onResolve(item)}>{t.resolve}</ActButton>
          </div>
        );
      })}
    </Section>
  );
}
