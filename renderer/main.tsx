import { config } from 'zod';
import { fieldMessage } from '#shared/text/fieldErrors';
import { readStyleNonce } from './lib/styleNonce';

declare global {
  // Read by react-remove-scroll when it makes its style element.
  var __webpack_nonce__: string | undefined;
}

// Before any schema or component exists: zod must not probe `eval` (the content policy counts it as a violation),
// and every style element made at run time needs the nonce of this load. Hence the late import.
config({ jitless: true, customError: fieldMessage });
globalThis.__webpack_nonce__ = readStyleNonce();
void import('./app/start').then(({ start }) => start());
