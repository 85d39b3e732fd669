// `npm start`: builds and opens the app.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { say, SetupStop, fail, run } from './setup/console.mjs';
import { inProject, isRoot, PROJECT } from './setup/places.mjs';

const require = createRequire(import.meta.url);

try {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) {
    throw new SetupStop(
      'there is no display here (DISPLAY is not set), so no window can open.\n' +
        '  npm run demo   walks through the whole story without one and leaves pictures of every screen',
    );
  }
  run(process.execPath, [inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build'], {
    cwd: PROJECT,
    quiet: true,
  });
  const flags = isRoot() && process.platform === 'linux' ? ['--no-sandbox'] : [];
  if (flags.length > 0) say('started as root: --no-sandbox, for a look only. Work with real records as an ordinary user');
  const { status } = spawnSync(require('electron'), [...flags, PROJECT, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} catch (error) {
  fail(error);
}
