import type { ComponentType } from 'react';
import { LoadingShape } from '../ui/States';
import { lateScreen } from './lateScreen';

type PageComponent = ComponentType;

/**
 * Every page is a file `<Name>Page.tsx` under `renderer/pages` that exports a component of that name; it is loaded when it
 * is first opened. A path whose file does not exist is no path, and no menu entry leads there.
 */
const files = import.meta.glob<Record<string, PageComponent>>('../pages/**/*Page.tsx');

const PATHS = [
  ['/people', 'PeoplePage'],
  ['/people/:id', 'BagPage'],
  ['/people/:id/agreement/:measureId', 'AgreementPage'],
  ['/import', 'ImportPage'],
  ['/backup', 'BackupPage'],
  ['/restore', 'RestorePage'],
  ['/settings', 'SettingsPage'],
] as const;
export type PagePath = (typeof PATHS)[number][0];

export interface PageEntry {
  readonly path: PagePath;
  readonly page: PageComponent;
}

function entryOf([path, name]: (typeof PATHS)[number]): PageEntry[] {
  const load = Object.entries(files).find(([file]) => file.endsWith(`/${name}.tsx`))?.[1];
  if (!load) return [];
  const late = lateScreen(async () => {
    const component = (await load())[name];
    if (!component) throw new Error(`${name}.tsx does not export ${name}`);
    return component;
  }, <LoadingShape />);
  return [{ path, page: late.Screen }];
}

export const pages: readonly PageEntry[] = PATHS.flatMap(entryOf);
export const pageOf = (path: PagePath): PageEntry | undefined => pages.find((entry) => entry.path === path);
export const HOME: PagePath = '/people';
