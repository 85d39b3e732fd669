const SCREEN = '-screen 0 1920x1080x24';

/** Linux: a screen of its own, always, so that a run neither needs nor disturbs anybody's desktop. */
export function onDisplay(command, args) {
  if (process.platform !== 'linux') return [command, ...args];
  return ['xvfb-run', '-a', `--server-args=${SCREEN}`, command, ...args];
}
