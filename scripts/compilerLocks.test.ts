import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const PROJECT = join(import.meta.dirname, '..');

/** The complaints of the compiler about one more file in the project that `config` describes. */
function complaints(config: string, file: string, text: string): string[] {
  const path = join(PROJECT, file);
  const read = ts.readConfigFile(join(PROJECT, config), (name) => ts.sys.readFile(name));
  const { options } = ts.parseJsonConfigFileContent(read.config, ts.sys, PROJECT);
  options.noUnusedLocals = false;
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => name === path || fileExists(name);
  host.readFile = (name) => (name === path ? text : readFile(name));
  host.getSourceFile = (name, target, ...rest) =>
    name === path ? ts.createSourceFile(name, text, target) : getSourceFile(name, target, ...rest);
  const program = ts.createProgram([path], options, host);
  const source = program.getSourceFile(path);
  return program.getSemanticDiagnostics(source).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

describe('what is shared runs anywhere', () => {
  it.each(['process.exit()', "window.alert('')", "console.log('')", 'Buffer.from([])', "fetch('')"])(
    'so it does not know %s',
    (text) => {
      expect(complaints('tsconfig.shared.json', 'shared/persons/probe.ts', `export const x = ${text};\n`)).toHaveLength(1);
    },
  );

  it('and the screen knows no Node', () => {
    expect(complaints('tsconfig.web.json', 'renderer/lib/probe.ts', 'export const x = process.pid;\n')).toHaveLength(1);
  });
});

describe('a handler has the right that its route gives', () => {
  const probe = (body: string) =>
    complaints('tsconfig.node.json', 'electron/ipc/probe.ts', `import type { Handler, HandlersFor } from './handlers';\n${body}`);

  it('an empty table of handlers does not compile', () => {
    expect(probe("export const all: HandlersFor<'persons'> = {};\n")).toHaveLength(1);
  });

  it('a query that writes does not compile', () => {
    expect(
      probe("export const find: Handler<'drafts.get'> = (db) => { db.delete; throw new Error(); };\n").join(),
    ).toContain("'delete' does not exist");
  });

  it('a command that waits does not compile', () => {
    expect(probe("export const make: Handler<'measures.registerDecision'> = async () => { throw new Error(); };\n")).toHaveLength(1);
  });
});
