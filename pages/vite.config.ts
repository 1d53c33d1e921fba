import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vitest/config';
import { handler } from './tests/mock/server.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The server that `npm run dev:mock` puts in Janus' place. */
const mock: Plugin = {
  name: 'mock',
  configureServer(server) {
    const answer = handler();
    server.middlewares.use((request, response, next) => {
      answer(request, response).then((done) => done || next(), next);
    });
  },
};

const project = (name: string, include: string, testTimeout: number) => ({
  extends: true as const,
  test: { name, include: [include], testTimeout, hookTimeout: testTimeout },
});

export default defineConfig(({ mode }) => ({
  appType: 'spa',
  plugins: mode === 'mock' ? [mock] : [],
  resolve: {
    // Readers of meshes that come with the viewer and draw in an XML library: not used, not shipped.
    alias: [{ find: /^@kitware\/vtk\.js\/IO\/.*$/, replacement: here('./src/viewer/no-meshes.ts') }],
  },
  build: {
    outDir: here('../app/src/main/resources/janus/web/pages'),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 3000,
    license: { fileName: 'licences.md' },
    // Without hashes in names: the build is committed, and a change should look like one.
    rolldownOptions: {
      output: { entryFileNames: 'assets/[name].js', chunkFileNames: 'assets/[name].js', assetFileNames: 'assets/[name][extname]' },
    },
  },
  test: {
    maxWorkers: 2, // browsers wait more than they work
    expect: { poll: { timeout: 15_000 } },
    projects: [
      project('unit', 'tests/unit/**/*.test.ts', 10_000),
      project('browser', 'tests/browser/**/*.test.ts', 60_000),
      project('firefox', 'tests/firefox/**/*.test.ts', 60_000),
      project('study', 'tests/study/**/*.test.ts', 240_000),
      project('translation', 'tests/translation/**/*.test.ts', 240_000),
    ],
  },
}));
