// The least that Electron can be asked for: the limit that our own start is measured against.
import { app, BrowserWindow } from 'electron';
import { join } from 'node:path';

void app.whenReady().then(() => new BrowserWindow().loadFile(join(import.meta.dirname, 'index.html')));
