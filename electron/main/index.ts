import { app, BrowserWindow } from 'electron';
import { join } from 'node:path';

void app.whenReady().then(async () => {
  const window = new BrowserWindow({ webPreferences: { preload: join(import.meta.dirname, '../preload/index.cjs') } });
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  await window.loadFile(join(import.meta.dirname, '../renderer/index.html'));
});
