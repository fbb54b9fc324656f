import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

const resolve = { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } };

export default defineConfig({
  test: {
    reporters: ['default', './test/closing-line.ts'],
    // Left alone it takes one worker fewer than there are cores: of two, half the machine.
    maxWorkers: 2,
    projects: [
      {
        plugins: [preact()],
        resolve,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', 'node_modules/**'],
          setupFiles: ['test/patient.ts'],
          mockReset: true,
          restoreMocks: true,
          testTimeout: 30_000,
        },
      },
      {
        resolve,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          // After the unit tests, and one browser and one CRM at a time: the machine has two cores.
          sequence: { groupOrder: 1 },
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 400_000, // The first one of a day seeds the CRM.
        },
      },
    ],
  },
});
