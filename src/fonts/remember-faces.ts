import { facesKey } from './announce-faces.ts';

/** Notes which faces have come, so that the next page may count on them. Where storage is blocked it does not. */
export function rememberFaces(): void {
  document.fonts.addEventListener('loadingdone', ({ fontfaces }) => {
    if (fontfaces.length === 0) return;
    const fetched = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.woff2'));
    try {
      sessionStorage.setItem(facesKey, fetched.map(({ name }) => new URL(name).pathname).join(' '));
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
  });
}
