import { app, type Session, type WebContents } from 'electron';
import { APP_ORIGIN } from './appProtocol';

/** Switches that would open a packaged program to a debugger or weaken its walls. */
const FORBIDDEN_SWITCHES = [
  'remote-debugging-port', 'remote-debugging-pipe', 'inspect', 'inspect-brk', 'js-flags', 'load-extension',
  'host-rules', 'disable-web-security', 'no-sandbox',
];

/** Before `ready`: every renderer sandboxed, Chromium's own network services off. */
export function hardenProcess(): void {
  // As root (a developer's machine) Chromium refuses a sandbox; a packaged program refuses the switch below.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  app.commandLine.appendSwitch('disable-features', 'SpareRendererForSitePerProcess');
  if (app.isPackaged && FORBIDDEN_SWITCHES.some((name) => app.commandLine.hasSwitch(name))) app.exit(1);
}

/** For every session that is used: nothing is permitted, nothing is downloaded, nothing leaves. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOurs(details.url) }));
}

const isOurs = (url: string): boolean =>
  url.startsWith(`${APP_ORIGIN}/`) || url.startsWith('blob:app://') || url.startsWith('data:') || url === 'about:blank';

/** For every page, ours included: it stays where it is and opens nothing. */
export function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
