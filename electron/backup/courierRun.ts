import { MessageChannelMain, utilityProcess, type MessagePortMain } from 'electron';
import type { EffectContext } from '../app/effectTypes';
import { reportBug } from '../app/log';
import { programPaths } from '../app/paths';
import { runCourier, type CourierChild } from '../courier/courierLink';
import type { CourierJob, CourierResults } from '../courier/protocol';
import { serveCourier } from '../courier/recordsPort';

/** A fresh courier process with the keys of the open case book. Progress goes to the window that asked. */
export function courierWithBook<J extends CourierJob>(context: EffectContext, job: J): Promise<CourierResults[J['kind']]> {
  return run(context, job, context.keeper.link.openCourierPort());
}

/** A fresh courier process with nothing but the recovery key that was typed; main forgets it with the call. */
export function courierWithKey<J extends CourierJob>(
  context: EffectContext,
  job: J,
  typed: string,
): Promise<CourierResults[J['kind']]> {
  const { port1, port2 } = new MessageChannelMain();
  serveCourier(port1, { keySource: () => ({ kind: 'recovery-key', typed }) }, reportBug);
  return run(context, job, port2).finally(() => port1.close());
}

function run<J extends CourierJob>(
  { keeper, callId, signal }: EffectContext,
  job: J,
  port: MessagePortMain,
): Promise<CourierResults[J['kind']]> {
  const child = utilityProcess.fork(programPaths.courier, [], { serviceName: 'courier', stdio: 'inherit' });
  return runCourier<MessagePortMain, J>(child as CourierChild<MessagePortMain>, port, job, {
    onStep: (step, done, total) => keeper.tellWindow({ kind: 'progress', callId, done, total, step }),
    signal,
    onBug: reportBug,
  });
}
