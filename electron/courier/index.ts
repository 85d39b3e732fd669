import { reportBug } from '../app/log';
import type { BackupStep, JobWatch } from '../backup/backupJob';
import type { CourierJob, FromCourier, PrivatePort, ToCourier } from './protocol';
import { keyHolderOver, replyOf } from './recordsPort';
import { runJob } from './runJob';
import { stepThrottle } from './stepThrottle';

/** Long enough for the last message to leave; main ends the process earlier. */
const LEAVE_MS = 1000;

const parent = process.parentPort;
const tellMain = (message: FromCourier): void => parent.postMessage(message);
const cancelled = new AbortController();

async function run(job: CourierJob, port: PrivatePort): Promise<void> {
  const holder = keyHolderOver(port);
  const isNews = stepThrottle();
  const watch: JobWatch = {
    signal: cancelled.signal,
    onStep: (step: BackupStep, doneBytes, totalBytes) => {
      if (isNews(step, doneBytes, totalBytes)) tellMain({ type: 'step', step, doneBytes, totalBytes });
    },
  };
  const reply = await replyOf(() => runJob(job, holder, watch), reportBug);
  holder.close();
  tellMain({ type: 'ended', reply });
  setTimeout(() => process.exit(0), LEAVE_MS);
}

parent.on('message', ({ data, ports }) => {
  const message = data as ToCourier;
  const [port] = ports;
  if (message.type === 'cancel') cancelled.abort();
  else if (port) void run(message.job, port);
});
