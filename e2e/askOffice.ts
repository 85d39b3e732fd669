import type { Page } from '@playwright/test';
import type { Reply } from '../shared/kernel/appError';
import { routes, type InputOf, type OutputOf, type RouteName } from '../shared/ipc/routes';
import type {} from '../renderer/lib/bridge';

/** Asks over the window's own bridge, as its screens do; for what a story needs around it, and for what screens never ask. */
export async function askOffice<N extends RouteName>(
  page: Page,
  name: N,
  input: InputOf<N>,
): Promise<Reply<OutputOf<N>>> {
  const { kind } = routes[name];
  const reply = await page.evaluate(
    (call) => window.office.call(call.kind, call.name, call.input, crypto.randomUUID()),
    { kind, name, input },
  );
  return reply as Reply<OutputOf<N>>;
}

/** @throws what was refused */
export async function answerOf<N extends RouteName>(
  page: Page,
  name: N,
  input: InputOf<N>,
): Promise<OutputOf<N>> {
  const reply = await askOffice(page, name, input);
  if (!reply.ok) throw new Error(`${name}: ${reply.problem.code}`);
  return reply.data;
}
