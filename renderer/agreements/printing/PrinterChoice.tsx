import { agreementScreenText as t } from '#shared/text/agreementScreens';
import { BarSelect } from '../BarSelect';
import type { Printers } from './usePrinters';

interface Props {
  readonly printers: Printers;
  readonly width?: number | undefined;
}

export function PrinterChoice({ printers: { names, chosen, choose }, width = 168 }: Props) {
  return (
    <BarSelect
      label={t.printer}
      data={[...names]}
      value={chosen}
      onChange={choose}
      width={width}
      disabled={names.length === 0}
    />
  );
}
