import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// Workspace packages from source, so that a change in one needs no build of it.
const conditions = ['@talon/source', 'module', 'development|production'];

// CommonJS and old targets on purpose: a sandboxed preload must be CommonJS, and the stand-in for tests and demo is
// Electron 25 (Node 18, Chrome 114).
const cjs = { format: 'cjs' as const, entryFileNames: 'index.cjs', codeSplitting: false };

export default defineConfig({
  main: {
    resolve: { conditions: [...conditions, 'node'] },
    build: {
      target: 'node18',
      externalizeDeps: false,
      rolldownOptions: {
        input: 'src/shell/electron/main.ts',
        output: cjs,
        // Native, so it cannot be bundled: found in node_modules at run time.
        external: ['@napi-rs/canvas'],
      },
    },
  },
  preload: {
    build: {
      target: 'node18',
      externalizeDeps: false,
      rolldownOptions: { input: 'src/shell/electron/preload.ts', output: cjs },
    },
  },
  renderer: {
    root: 'src/renderer',
    // The same files are served by Electron's own scheme and, below a secret path, by the browser shell.
    base: './',
    plugins: [react()],
    resolve: { conditions: [...conditions, 'browser'] },
    build: {
      target: 'chrome114',
      // The content security policy allows no data: addresses.
      assetsInlineLimit: 0,
      rolldownOptions: { input: 'src/renderer/index.html' },
    },
  },
});
