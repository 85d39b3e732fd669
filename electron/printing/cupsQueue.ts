import { runTool } from './runTool';

export interface QueueInfo {
  readonly name: string;
  readonly isDefault: boolean;
}

/** `undefined` where CUPS is not installed or does not answer; then Chromium prints. */
export async function listQueues(): Promise<QueueInfo[] | undefined> {
  const [all, preferred] = await Promise.all([runTool('lpstat', ['-e']), runTool('lpstat', ['-d'])]);
  if (all.code === -1) return undefined;
  const chosen = /: (\S+)\s*$/.exec(preferred.out)?.[1];
  return all.out
    .split('\n')
    .filter((name) => name !== '')
    .map((name) => ({ name, isDefault: name === chosen }));
}

export type Submitted =
  | { readonly kind: 'queued'; readonly jobId: string }
  | { readonly kind: 'printer-missing' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'not-started' };

export interface QueueJob {
  readonly printer: string;
  readonly copies: number;
  readonly title: string;
  readonly pdf: Uint8Array;
}

/**
 * Hands the bytes to the queue on standard input. One side only: copies of one document follow each other, and on
 * two sides the second party's first page would stand on the back of the first party's last.
 */
export async function submit(job: QueueJob): Promise<Submitted> {
  const args = ['-d', job.printer, '-n', String(job.copies), '-t', job.title, '-o', 'sides=one-sided', '-'];
  const { code, out, err } = await runTool('lp', args, job.pdf);
  const jobId = /request id is (\S+)/.exec(out)?.[1];
  if (code === 0 && jobId !== undefined) return { kind: 'queued', jobId };
  if (/does not exist|unknown destination|Invalid destination/i.test(err)) return { kind: 'printer-missing' };
  return /not accepting/i.test(err) ? { kind: 'refused' } : { kind: 'not-started' };
}

export type JobState = 'waiting' | 'completed' | 'aborted' | 'canceled';

/** Words of RFC 8011 §5.3.7 that end a job. */
const FINAL: Readonly<Record<string, JobState>> = { completed: 'completed', aborted: 'aborted', canceled: 'canceled' };

/**
 * `ipptool` tells a finished job from an aborted one. Where it is not installed, `lpstat` knows only that the
 * queue is done with it, and that has to do.
 */
export async function jobState(jobId: string): Promise<JobState> {
  const number = /-(\d+)$/.exec(jobId)?.[1] ?? '';
  const asked = await runTool('ipptool', ['-tv', `ipp://localhost/jobs/${number}`, 'get-job-attributes.test']);
  const word = /job-state \(enum\) = ([\w-]+)/.exec(asked.out)?.[1];
  if (word !== undefined) return FINAL[word] ?? 'waiting';
  const { code, out } = await runTool('lpstat', ['-W', 'not-completed', '-o']);
  return code !== 0 || out.split('\n').some((line) => line.startsWith(`${jobId} `)) ? 'waiting' : 'completed';
}

export async function withdraw(jobId: string): Promise<boolean> {
  return (await runTool('cancel', [jobId])).code === 0;
}
