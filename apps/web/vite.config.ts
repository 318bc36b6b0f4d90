import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Where the development server finds the application's own server. */
const server = process.env.DUTHAO_SERVER ?? 'http://127.0.0.1:4080';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: 'dist',
    // Many communes still run Chrome 109, the last one for Windows 7.
    target: 'chrome109',
    cssTarget: 'chrome109',
    // Fonts stay files: a data: URL would be downloaded with every page, whatever script it needs.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // In this order: src/noCode.ts sets up the library before the first schema is made.
          groups: [
            { name: 'zod', test: /node_modules\/zod\// },
            { name: 'noCode', test: /src\/noCode/ },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      '/api': { target: server, changeOrigin: false },
      '/co-quan': { target: server, changeOrigin: false },
      '/yjs': { target: server, ws: true, changeOrigin: false },
      '/collaboration': { target: server, ws: true, changeOrigin: false },
    },
  },
});
