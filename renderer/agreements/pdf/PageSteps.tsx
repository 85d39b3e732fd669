import { Button } from '@mantine/core';
import { agreementScreenText as t } from '#shared/text/agreementScreens';
import type { Pager } from './usePager';

interface Props {
  readonly pager: Pager;
  readonly pages: number;
  /** Pages side by side. */
  readonly step: number;
}

/** 第 1 / 3 页, and the way to the others. */
export function PageSteps({ pager: { page, goTo }, pages, step }: Props) {
  const last = Math.min(page + step - 1, pages);
  return (
    <>
      <span className="nowrap t2" data-page-line>
        {pages === 0 ? t.noPages : t.pagesOf(page, last, pages)}
      </span>
      <Button variant="default" size="compact-sm" disabled={page <= 1} onClick={() => goTo(page - step)}>
        {t.previousPage}
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        disabled={page + step > pages}
        onClick={() => goTo(page + step)}
      >
        {t.nextPage}
      </Button>
    </>
  );
}
