// `npm run package`: an unpacked build for Linux in dist/. Made from the stand-in Electron it may be tried out,
// never handed to an office: then it lies in dist/not-for-use.
import { readFileSync } from 'node:fs';
import { fail, run, say } from './setup/console.mjs';
import { inProject, PROJECT } from './setup/places.mjs';

try {
  const read = (file) => readFileSync(inProject('node_modules', 'electron', file), 'utf8');
  const standIn = read('dist/version').trim().replace(/^v/, '') !== JSON.parse(read('package.json')).version;
  const output = standIn ? 'dist/not-for-use' : 'dist';
  const env = { ...process.env, ONEBAG_PACKAGE_OUT: output };
  run('npm', ['run', '--silent', 'build'], { cwd: PROJECT, quiet: true });
  const builder = inProject('node_modules', 'electron-builder', 'cli.js');
  const electronDist = inProject('node_modules', 'electron', 'dist');
  run(
    process.execPath,
    [builder, '--linux', 'dir', '--publish', 'never', '--config', 'electron-builder.config.js',
      `--config.electronDist=${electronDist}`, ...process.argv.slice(2)],
    { cwd: PROJECT, env },
  );
  say(`${output}/linux-unpacked/onebag${standIn ? ' (made from the stand-in Electron: not for an office)' : ''}`);
} catch (error) {
  fail(error);
}
