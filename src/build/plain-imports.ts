const helper = '\0vite/preload-helper.js';

/**
 * Leaves a dynamic import the import that it is. Vite wraps each one in a helper that preloads styles and modules, a chunk
 * of its own and so a request on every page; no script here brings styles, and search names its modules itself.
 */
export function plainImports() {
  return {
    name: 'plain-imports',
    apply: 'build' as const,
    enforce: 'pre' as const,
    config: () => ({ build: { modulePreload: false as const } }),
    // One copy for each importer, so that it ends in the importer's own chunk.
    resolveId: (id: string, importer?: string) => (id === helper ? `${helper}?for=${importer}` : undefined),
    load: (id: string) => (id.startsWith(`${helper}?`) ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}
