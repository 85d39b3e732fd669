import { app, dialog } from 'electron';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EffectsFor } from '../app/effectTypes';

export const importingEffects = {
  'importing.saveDoubtful': async ({ token, reason }, { keeper }) => {
    const { fileName, bytes } = await keeper.link.ask('importing.doubtfulList', { token });
    const window = keeper.world.currentWindow();
    const options = { defaultPath: join(app.getPath('documents'), fileName), filters: [{ name: 'Excel', extensions: ['xlsx'] }] };
    const answer = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options);
    if (answer.canceled || answer.filePath === '') return { saved: false, fileName };
    await writeFile(answer.filePath, bytes);
    await keeper.link.ask('importing.recordExport', { token, reason });
    return { saved: true, fileName };
  },
} satisfies EffectsFor<'importing'>;
