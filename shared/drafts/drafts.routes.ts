import { z } from 'zod';
import { command, query } from '../ipc/route';
import { Nothing } from '../kernel/fields';

const FormKey = z.string().min(1).max(120);

/** Half-typed forms, one per colleague and form, inside the encrypted file. They need no audit line of their own. */
export const draftRoutes = {
  'drafts.get': query('reader', z.object({ formKey: FormKey }), z.object({ payload: z.string(), savedAt: z.int() }).nullable()),
  'drafts.list': query('reader', Nothing, z.array(z.object({ formKey: FormKey, savedAt: z.int() }))),
  'drafts.save': command('reader', z.object({ formKey: FormKey, payload: z.string().max(200_000) }), z.object({ savedAt: z.int() })),
  'drafts.clear': command('reader', z.object({ formKey: FormKey }), Nothing),
};
