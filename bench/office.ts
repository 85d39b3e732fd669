import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startPc, type Pc } from '../e2e/demo/office';
import { LoginPage } from '../e2e/pages/login.page';
import { enterOffice, setUpOffice } from '../e2e/pages/setup.page';
import { inFolder, PROJECT } from './launch';

/** 1,125 rows, 1,122 people: the larger of the two published registers. */
const ROSTER = join(PROJECT, 'e2e', 'data', 'roster-xiyuan.xlsx');

export interface BenchOffice {
  readonly pc: Pc;
  readonly folder: string;
  readonly dataDir: string;
}

/**
 * An office that has set up and imported its register. `whileClosed` may read its files before the program is
 * started again and signed in for `work`: while it runs, it alone holds them.
 */
export function inOffice<C, T>(whileClosed: (dataDir: string) => Promise<C>, work: (office: BenchOffice, closed: C) => Promise<T>): Promise<T> {
  return inFolder(async (folder) => {
    const dataDir = join(folder, 'data');
    const first = await startPc(dataDir, folder);
    try {
      await setUpOffice(first.page, ['柳园社区', '桥东社区', '石桥社区']);
      await enterOffice(first.page);
      await new LoginPage(first.page).entered();
      await importRegister(first);
    } finally {
      await first.app.close();
    }
    const closed = await whileClosed(dataDir);
    const pc = await startPc(dataDir, folder);
    try {
      await new LoginPage(pc.page).signIn();
      return await work({ pc, folder, dataDir }, closed);
    } finally {
      await pc.app.close();
    }
  });
}

async function importRegister({ ask }: Pc): Promise<void> {
  const bytes = new Uint8Array(readFileSync(ROSTER));
  const { token } = await ask('importing.open', { fileName: 'roster.xlsx', bytes });
  await ask('importing.commit', { token, accept: 'all' });
}
