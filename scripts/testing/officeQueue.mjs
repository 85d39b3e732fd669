import { spawnSync } from 'node:child_process';
import { run, say } from '../setup/console.mjs';

const QUEUE = 'Office';
const DRIVER = 'lsb/usr/cups-pdf/CUPS-PDF_opt.ppd';
const READY_MS = 15_000;

const answers = (command, args) => spawnSync(command, args).status === 0;

/** A real CUPS queue called Office: its paper is a PDF, its spooled jobs stay to be read. */
export function ensureOfficeQueue() {
  if (!schedulerRuns()) {
    say('starting the print scheduler');
    run('cupsd', [], { quiet: true });
    for (let waited = 0; !schedulerRuns(); waited += 250) {
      if (waited > READY_MS) throw new Error('cupsd does not answer');
      spawnSync('sleep', ['0.25']);
    }
  }
  if (answers('lpstat', ['-p', QUEUE])) return;
  run('lpadmin', ['-p', QUEUE, '-E', '-v', 'cups-pdf:/', '-m', DRIVER], { quiet: true });
}

function schedulerRuns() {
  return (spawnSync('lpstat', ['-r'], { encoding: 'utf8' }).stdout ?? '').includes('scheduler is running');
}
