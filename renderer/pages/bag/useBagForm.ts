import { useAddressPart } from '../../lib/hashLocation';

/** Which form stands over the bag. It belongs to the address, so that it is there again after a lock. */
export type BagForm =
  | { readonly kind: 'edit'; readonly field: string | undefined; readonly reviewId: string | undefined }
  | { readonly kind: 'decision' }
  | { readonly kind: 'report' | 'group'; readonly measureId: string }
  /** `renew`: a new decision is registered right after. */
  | { readonly kind: 'end'; readonly measureId: string; readonly renew: boolean }
  | { readonly kind: 'resolve'; readonly reviewId: string; readonly mended: boolean };

const BETWEEN = ':';

function parse(address: string | null): BagForm | null {
  const [kind, first, second] = (address ?? '').split(BETWEEN);
  switch (kind) {
    case 'edit':
      return { kind, field: first || undefined, reviewId: second };
    case 'decision':
      return { kind };
    case 'report':
    case 'group':
      return first ? { kind, measureId: first } : null;
    case 'end':
      return first ? { kind, measureId: first, renew: second === 'renew' } : null;
    case 'resolve':
      return first ? { kind, reviewId: first, mended: second === 'mended' } : null;
    default:
      return null;
  }
}

function addressOf(form: BagForm): string {
  switch (form.kind) {
    case 'edit':
      return [form.kind, form.field ?? '', form.reviewId].filter((part) => part !== undefined).join(BETWEEN);
    case 'decision':
      return form.kind;
    case 'resolve':
      return [form.kind, form.reviewId, ...(form.mended ? ['mended'] : [])].join(BETWEEN);
    case 'end':
      return [form.kind, form.measureId, ...(form.renew ? ['renew'] : [])].join(BETWEEN);
    default:
      return [form.kind, form.measureId].join(BETWEEN);
  }
}

export function useBagForm(): [BagForm | null, (form: BagForm | null) => void] {
  const [address, setAddress] = useAddressPart('form');
  return [parse(address), (form) => setAddress(form && addressOf(form))];
}
