import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Session, session } from 'electron';
import { fontFiles } from './fontFiles';
import { makeReadable } from './readableFont';

const ORIGIN = 'app://paper';
/** No `persist:` in front: nothing of it is ever written to the disk. */
const PARTITION = 'paper';

const DENY_ALL = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; font-src 'self'; img-src data:";
/** While it lays out, the page runs its own script; style comes as a constructed sheet, never as text. */
const LAYOUT_POLICY = `${DENY_ALL}; script-src 'self'; style-src 'none'; require-trusted-types-for 'script'`;

const FONT = 'font/ttf';

const MIME: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.ttf': FONT,
};

/** Sealed pages that a window is showing right now; held in memory, gone with the window. */
const shown = new Map<string, string>();
let pages: Readonly<Record<string, string>> = {};
let opened: Session | undefined;

/**
 * Told once at the start: address → file of the built paper page and its scripts (`/paper.html`, `/assets/…`).
 * Anything not in the map does not exist.
 */
export function setPaperPages(files: Readonly<Record<string, string>>): void {
  pages = files;
}

/** A sealed page may hold its own style and nothing that runs. */
function sealedPolicy(html: string): string {
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  return `${DENY_ALL}; style-src 'sha256-${hash}'; script-src 'none'`;
}

/** A font may be kept by the page's own process from the layout to the sealed page; a paper may not. */
const keepingOf = (type: string) => (type === FONT ? 'max-age=3600, immutable' : 'no-store');

const answer = (body: string | Uint8Array<ArrayBuffer>, type: string, policy: string) =>
  new Response(body, {
    headers: {
      'content-type': type,
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'cache-control': keepingOf(type),
    },
  });

async function serve(request: Request): Promise<Response> {
  const { host, pathname } = new URL(request.url);
  if (host !== 'paper') return new Response(null, { status: 404 });
  const sealed = shown.get(pathname);
  if (sealed !== undefined) return answer(sealed, 'text/html; charset=utf-8', sealedPolicy(sealed));
  const file = fontFiles[pathname] ?? pages[pathname];
  const type = MIME[/\.[a-z]+$/.exec(pathname)?.[0] ?? ''];
  if (file === undefined || type === undefined) return new Response(null, { status: 404 });
  const body = await readFile(file);
  if (type === FONT) makeReadable(body);
  return answer(new Uint8Array(body), type, LAYOUT_POLICY);
}

/** The papers' own session: in memory, no permissions, no downloads, nothing but `app://paper`. */
export function paperSession(): Session {
  if (opened !== undefined) return opened;
  const made = session.fromPartition(PARTITION, { cache: false });
  made.setPermissionRequestHandler((_contents, _permission, answerTo) => answerTo(false));
  made.setPermissionCheckHandler(() => false);
  made.setDevicePermissionHandler(() => false);
  made.on('will-download', (event) => event.preventDefault());
  made.webRequest.onBeforeRequest((details, done) => {
    const inside = details.url.startsWith(`${ORIGIN}/`) || details.url.startsWith('data:image/');
    done({ cancel: !inside });
  });
  made.protocol.handle('app', serve);
  opened = made;
  return made;
}

/** The page that lays papers out. */
export const LAYOUT_ADDRESS = `${ORIGIN}/paper.html`;

/** Lends a sealed page an address for as long as `work` takes. */
export async function withSealedAddress<T>(html: string, work: (address: string) => Promise<T>): Promise<T> {
  const path = `/sealed/${randomUUID()}`;
  shown.set(path, html);
  try {
    return await work(`${ORIGIN}${path}`);
  } finally {
    shown.delete(path);
  }
}
