import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cupsPrint } from './cupsPrint';
import { listQueues } from './cupsQueue';

/** A queue of this test's own, so that the office's queue is left alone. */
const QUEUE = 'PaperTest';
const DRIVER = 'lsb/usr/cups-pdf/CUPS-PDF_opt.ppd';
const BROKEN_BACKEND = '/usr/lib/cups/backend/papertest';

const run = (tool: string, ...args: string[]) => execFileSync(tool, args, { encoding: 'utf8', stdio: 'pipe' });
const addQueue = (uri: string) => run('lpadmin', '-p', QUEUE, '-E', '-v', uri, '-m', DRIVER);
const spooled = (jobId: string) => readFileSync(`/var/spool/cups/d${jobId.split('-').at(-1)?.padStart(5, '0')}-001`);

async function onePage(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage([595, 842]);
  return pdf.save();
}

describe('a print on a real queue', () => {
  let pdf: Uint8Array;
  const print = (patienceMs = 20_000) => cupsPrint({ printer: QUEUE, copies: 1, title: 'JD-0001', pdf }, patienceMs);

  beforeAll(async () => {
    pdf = await onePage();
  });
  afterEach(() => {
    run('cancel', '-a', QUEUE);
  });
  afterAll(() => {
    run('lpadmin', '-x', QUEUE);
    rmSync(BROKEN_BACKEND, { force: true });
  });

  it('hands the queue the filed bytes, unchanged, under the document’s number', async () => {
    addQueue('cups-pdf:/');
    const outcome = await print();
    expect(outcome).toMatchObject({ kind: 'printed', jobId: expect.stringMatching(/^PaperTest-\d+$/) as string });
    const jobId = outcome.kind === 'printed' ? outcome.jobId : '';
    expect(Buffer.compare(spooled(jobId), pdf)).toBe(0);
    // cups-pdf names its sheet of paper by the job's title.
    const paper = join(homedir(), 'PDF', `JD-0001-job_${jobId.split('-').at(-1)}.pdf`);
    expect(existsSync(paper)).toBe(true);
    rmSync(paper);
  });

  it('says that a printer that was taken away is missing', async () => {
    addQueue('cups-pdf:/');
    expect((await listQueues())?.map((queue) => queue.name)).toContain(QUEUE);
    run('lpadmin', '-x', QUEUE);
    expect(await print()).toEqual({ kind: 'printer-missing' });
    expect((await listQueues())?.map((queue) => queue.name)).not.toContain(QUEUE);
    addQueue('cups-pdf:/');
  });

  it('says that a queue which takes no jobs refused', async () => {
    addQueue('cups-pdf:/');
    run('cupsreject', QUEUE);
    expect(await print()).toEqual({ kind: 'refused' });
    run('cupsaccept', QUEUE);
  });

  it('withdraws the job when the printer does not answer, so that it does not come out tomorrow', async () => {
    addQueue('cups-pdf:/');
    run('cupsdisable', QUEUE);
    expect(await print(900)).toMatchObject({ kind: 'timeout', withdrawn: true });
    expect(run('lpstat', '-W', 'not-completed', '-o', QUEUE)).toBe('');
    run('cupsenable', QUEUE);
  });

  it('does not call it printed when the queue gave the job up', async () => {
    writeFileSync(BROKEN_BACKEND, '#!/bin/sh\ncat >/dev/null\nexit 1\n');
    chmodSync(BROKEN_BACKEND, 0o700);
    addQueue('papertest:/');
    run('lpadmin', '-p', QUEUE, '-o', 'printer-error-policy=abort-job');
    expect(await print()).toMatchObject({ kind: 'failed', reason: 'aborted' });
  });

  it('does not call it printed when somebody withdrew it at the queue', async () => {
    addQueue('cups-pdf:/');
    run('cupsdisable', QUEUE);
    const printing = print();
    setTimeout(() => run('cancel', '-a', QUEUE), 700);
    expect(await printing).toMatchObject({ kind: 'failed', reason: 'withdrawn' });
    run('cupsenable', QUEUE);
  });
});
