import type { z } from 'zod';
import { agreementRoutes } from '../agreements/agreements.routes';
import { auditRoutes } from '../audit/audit.routes';
import { backupRoutes } from '../backup/backup.routes';
import { draftRoutes } from '../drafts/drafts.routes';
import { importingRoutes } from '../importing/importing.routes';
import { measureRoutes } from '../measures/measures.routes';
import { officeRoutes } from '../office/office.routes';
import { personRoutes } from '../persons/persons.routes';
import { sessionRoutes } from '../session/session.routes';
import type { AnyRoute, RouteKind } from './route';

/** The whole surface between the processes, on one screen. */
export const routes = {
  ...agreementRoutes,
  ...auditRoutes,
  ...backupRoutes,
  ...draftRoutes,
  ...importingRoutes,
  ...measureRoutes,
  ...officeRoutes,
  ...personRoutes,
  ...sessionRoutes,
} satisfies Record<string, AnyRoute>;

export type Routes = typeof routes;
export type RouteName = keyof Routes;
export type InputOf<N extends RouteName> = z.input<Routes[N]['input']>;
export type ParsedInputOf<N extends RouteName> = z.output<Routes[N]['input']>;
export type OutputOf<N extends RouteName> = z.output<Routes[N]['output']>;
export type RoutesOfKind<K extends RouteKind> = {
  [N in RouteName]: Routes[N]['kind'] extends K ? N : never;
}[RouteName];

export function isRouteName(name: string): name is RouteName {
  return Object.hasOwn(routes, name);
}
