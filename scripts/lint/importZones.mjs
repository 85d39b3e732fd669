import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../setup/places.mjs';

/** Rooms of the renderer that are no chapter of the office's work. */
const RENDERER_COMMON = ['ui', 'lib'];
const RENDERER_COMPOSES = ['app', 'pages'];

/**
 * Who may not import whom (docs/ARCHITECTURE.md §3), made from the folders, so that a new feature is fenced on
 * the day it gets its folder.
 */
export function importZones(root = PROJECT) {
  return [
    { target: './shared', from: ['./electron', './renderer'], message: 'shared imports nobody' },
    { target: './shared/kernel', from: './shared', except: ['./kernel'], message: 'shared/kernel imports nothing' },
    { target: './renderer', from: './electron', message: 'the screen knows nothing of SQL, Node or files' },
    { target: './electron', from: './renderer', message: 'the processes meet only in shared/ipc' },
    {
      target: RENDERER_COMMON.map((name) => `./renderer/${name}`),
      from: './renderer',
      except: RENDERER_COMMON.map((name) => `./${name}`),
      message: 'ui and lib know no feature',
    },
    ...foldersOf(root, 'renderer').map(rendererRoom),
    ...foldersOf(root, 'electron').map(serviceRoom),
    {
      target: './electron/**/*.repository.ts',
      from: './electron/**/*.{service,handlers}.ts',
      message: 'a repository asks or changes one thing and decides nothing',
    },
  ];
}

const rendererRoom = (name) => ({
  target: `./renderer/${name}`,
  from: './renderer',
  except: [name, ...RENDERER_COMMON].map((allowed) => `./${allowed}`),
  message: 'features meet only in pages',
});

const serviceRoom = (name) => ({
  target: `./electron/${name}/**/*.service.ts`,
  from: `./electron/!(${name})/**/*.service.ts`,
  message: "a service uses any repository, never another feature's service",
});

function foldersOf(root, side) {
  const open = side === 'renderer' ? [...RENDERER_COMMON, ...RENDERER_COMPOSES] : [];
  return readdirSync(join(root, side), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !open.includes(entry.name))
    .map((entry) => entry.name);
}
