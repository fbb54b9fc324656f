/* What a test of a screen waits for is there or not, however late: a language is files that a busy machine loads in seconds. */
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/preact');
  configure({ asyncUtilTimeout: 15_000 });
}
