import { registerHooks } from 'node:module';

/** Lets a worker thread of a test run our TypeScript as it stands: Node strips the types, this adds the extension. */
registerHooks({
  resolve(specifier, context, nextResolve) {
    const isOurs = /^\.\.?\//.test(specifier) && context.parentURL?.endsWith('.ts') === true;
    return nextResolve(isOurs ? `${specifier}.ts` : specifier, context);
  },
});
