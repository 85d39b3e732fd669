import { protocol, type Session } from 'electron';
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { fontFiles } from '../printing/fontFiles';
import { programPaths } from './paths';

export const APP_ORIGIN = 'app://office';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.wasm': 'application/wasm',
};

/** Must run before `ready`. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: false, codeCache: true } },
  ]);
}

/**
 * Serves `app://office/…` from a fixed map of files: a path is looked up, never joined, so `..`, `%5c` and
 * `%00` lead nowhere (reliability.md §2 row 18). Every page gets the content policy and a fresh style nonce.
 */
export function serveApp(session: Session): void {
  const files = allowMap();
  session.protocol.handle('app', (request) => {
    const { host, pathname } = new URL(request.url);
    const file = host === 'office' ? files.get(pathname === '/' ? '/index.html' : pathname) : undefined;
    if (!file || request.method !== 'GET') return new Response('', { status: 404 });
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    if (extname(file) !== '.html') {
      const headers = { 'content-type': type, ...COMMON, 'content-security-policy': WORKER_POLICY };
      return new Response(new Uint8Array(readFileSync(file)), { headers });
    }
    const nonce = randomBytes(16).toString('base64');
    const html = readFileSync(file, 'utf8').replaceAll('__STYLE_NONCE__', nonce);
    return new Response(html, { headers: { 'content-type': type, ...COMMON, 'content-security-policy': policy(nonce) } });
  });
}

const COMMON = { 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' } as const;

/** A worker takes the policy of its own file, not of the page: the PDF reader's compiles its decoders, and fetches nothing. */
const WORKER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'; frame-ancestors 'none'";

/** Nothing from outside, no inline script, no frame; styles of the UI library carry the nonce (decision 16). */
export const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'none'",
    "worker-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

function allowMap(): Map<string, string> {
  return new Map(Object.entries({ ...fontFiles, ...rendererFiles() }));
}

/** Address → built file of the renderer, both pages. */
export function rendererFiles(): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(programPaths.renderer, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    files[`/${relative(programPaths.renderer, file).split(sep).join('/')}`] = file;
  }
  return files;
}
