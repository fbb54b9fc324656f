import { registerHooks } from 'node:module';

/** Lets node read the sources as they are: `@/` is the repository's root, and `.ts` may be left out. */
const root = new URL('../../', import.meta.url);

registerHooks({
  resolve(specifier, context, next) {
    const isOurs = specifier.startsWith('@/') || specifier.startsWith('.');
    if (!isOurs || context.parentURL?.includes('/node_modules/')) return next(specifier, context);
    const url = specifier.startsWith('@/') ? new URL(specifier.slice(2), root).href : specifier;
    return next(/\.[a-z]+$/.test(url) ? url : `${url}.ts`, context);
  },
});
