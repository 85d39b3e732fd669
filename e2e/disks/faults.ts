import { execFileSync, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Waits for a file that is being written, then does one thing to a file system at once; a process of its own, because a
 * test that only hears of a progress message comes too late. Prints how much had been written.
 */
const WHEN_WRITING = `
import ctypes, fcntl, glob, os, struct, sys, time
act, target, pattern, least, leave = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]), int(sys.argv[5])
folder = os.open(target, os.O_RDONLY)
print('watching', flush=True)
def written():
  sizes = []
  for path in glob.glob(pattern):
    try: sizes.append(os.stat(path).st_size)
    except OSError: pass
  return max(sizes, default=0)
while written() < least: time.sleep(0.0005)
size = written()
if act == 'pull':
  fcntl.ioctl(folder, (2 << 30) | (4 << 16) | (ord('X') << 8) | 125, struct.pack('I', 2))
if act == 'fill':
  # What was deleted a moment ago is free only when the journal says so.
  if least == 1: ctypes.CDLL(None).syncfs(folder)
  filler = os.open(os.path.join(target, 'filler'), os.O_CREAT | os.O_WRONLY)
  step, end = 1 << 20, os.fstat(filler).st_size
  while step >= 4096:
    try:
      os.posix_fallocate(filler, end, step)
      end += step
    except OSError: step >>= 1
  os.ftruncate(filler, max(0, end - leave))
print(size, flush=True)
`;

export interface Fault {
  /** Bytes that stood in the file when it happened. */
  readonly happened: Promise<number>;
}

/** `pull`: from now on the device answers nothing, and what was not flushed is lost. `fill`: not a block stays free. */
export async function whenWriting(
  act: 'pull' | 'fill',
  target: string,
  pattern: string,
  leastBytes: number,
): Promise<Fault> {
  const child = spawn('python3', ['-c', WHEN_WRITING, act, target, pattern, String(leastBytes), '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const ready = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (words: string) => {
      said += words;
      if (said.includes('watching')) resolve();
    });
  });
  const happened = new Promise<number>((resolve, reject) => {
    child.once('exit', (code) => {
      const size = Number(said.split('\n')[1]);
      if (code === 0 && size > 0) resolve(size);
      else reject(new Error(`the fault did not happen: ${code}, ${said}`));
    });
  });
  happened.catch(() => undefined);
  await ready;
  return { happened };
}

/** Leaves that much room and not a block more; answers the way back. */
export function fillNow(folder: string, leaveBytes = 0): () => void {
  // Whatever is there and not empty is what it waits for.
  execFileSync('python3', ['-c', WHEN_WRITING, 'fill', folder, join(folder, '*'), '1', String(leaveBytes)]);
  return () => rmSync(join(folder, 'filler'));
}
