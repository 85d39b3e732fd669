import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { FALLBACK_VERSION, layFallback } from '../electron-fallback/layFallback.mjs';
import { say, SetupStop } from './console.mjs';
import { inProject, isRoot } from './places.mjs';

/** A page that does not answer in this time is taken for not there; the download itself may take long. */
const PROBE_MS = 6_000;
const DOWNLOAD_MS = 20 * 60_000;
const CACHED_COPY_MS = 15_000;
const RELEASES = 'https://github.com/electron/electron/releases';
const PROXY_OR_MIRROR = /^(https?_proxy|all_proxy|(npm_config_)?electron_mirror)$/i;

const PACKAGE = inProject('node_modules', 'electron');
const DIST = inProject('node_modules', 'electron', 'dist');

/**
 * The Electron of package.json where its release page can be reached, else the fallback (linux-x64 only; see
 * docs/decisions/0002). What is in place stays: a fallback is replaced only with ONEBAG_RETRY_ELECTRON=1.
 */
export function ensureElectron({ node, retry }) {
  const { version: pinned } = JSON.parse(readFileSync(inProject('node_modules', 'electron', 'package.json'), 'utf8'));
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) throw new SetupStop('ELECTRON_OVERRIDE_DIST_PATH must not be set');
  let version = installedVersion();
  if (version !== pinned && (retry || version !== FALLBACK_VERSION)) {
    // Removed first: the fallback is hard-linked to its cache, and must not be written through.
    rmSync(DIST, { recursive: true, force: true });
    rmSync(inProject('node_modules', 'electron', 'path.txt'), { force: true });
    if (!download(node, pinned)) layFallback(DIST, pinned);
    // Chromium takes its set-uid helper only so; where nobody is root it relies on user namespaces.
    if (process.platform === 'linux' && isRoot()) chmodSync(`${DIST}/chrome-sandbox`, 0o4755);
    version = installedVersion();
  }
  const fallback = version !== pinned;
  return {
    path: executable(),
    version,
    fallback,
    origin: fallback ? `stand-in for ${pinned}, whose download page cannot be reached; never shipped` : 'official',
  };
}

function installedVersion() {
  try {
    const version = readFileSync(inProject('node_modules', 'electron', 'dist', 'version'), 'utf8').trim();
    return existsSync(executable()) ? version.replace(/^v/, '') : undefined;
  } catch {
    return undefined;
  }
}

const executable = () =>
  inProject('node_modules', 'electron', 'dist', readFileSync(`${PACKAGE}/path.txt`, 'utf8'));

/** Electron's own installer, under Node 24; it keeps its download in the user's cache. */
function download(node, pinned) {
  const reachable = Object.keys(process.env).some((name) => PROXY_OR_MIRROR.test(name)) || answers(node, RELEASES);
  if (reachable) say(`downloading Electron ${pinned}`);
  const result = spawnSync(node, ['install.js'], {
    cwd: PACKAGE,
    stdio: ['ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
    // Even unreachable, a copy may lie in the user's cache.
    timeout: reachable ? DOWNLOAD_MS : CACHED_COPY_MS,
  });
  if (result.status === 0 && installedVersion() === pinned) return true;
  const reason = result.error?.message ?? result.stderr.trim().split('\n')[0];
  say(`Electron ${pinned} could not be downloaded (${reason})`);
  return false;
}

function answers(node, url) {
  const probe = `fetch(${JSON.stringify(url)},{method:'HEAD'}).then(()=>process.exit(0),()=>process.exit(1))`;
  return spawnSync(node, ['-e', probe], { timeout: PROBE_MS }).status === 0;
}
