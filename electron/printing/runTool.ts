import { spawn } from 'node:child_process';

export interface ToolResult {
  /** -1: the tool is not installed, or did not end in time. */
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const DEFAULT_PATIENCE_MS = 10_000;

/**
 * Runs one of the system's printing tools. Answers come in English (`LC_ALL=C`), because they are read by program;
 * input goes through a pipe, never through a file.
 */
export function runTool(
  tool: string,
  args: readonly string[],
  input?: Uint8Array,
  patienceMs = DEFAULT_PATIENCE_MS,
): Promise<ToolResult> {
  return new Promise((resolve) => {
    const child = spawn(tool, args, { env: { ...process.env, LC_ALL: 'C' }, timeout: patienceMs, stdio: 'pipe' });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', () => resolve({ code: -1, out, err }));
    child.on('close', (code) => resolve({ code: code ?? -1, out, err }));
    // A tool that refuses at once closes its input: that is told by its exit code, not by the broken pipe.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input ?? '');
  });
}
