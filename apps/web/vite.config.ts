import { defineConfig } from 'vite';

const api = 'http://127.0.0.1:8000';

// eslint-disable-next-line no-restricted-syntax -- Vite reads the default export
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2023',
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    // A content security policy of 'self' loads no data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The pure rooms do nothing on import: what is not used is not shipped.
      treeshake: { moduleSideEffects: (id) => !/[/]packages[/][^/]+[/]src[/]/.test(id) },
    },
  },
  server: { proxy: { '/predict': api, '/v1': api, '/health': api } },
});
