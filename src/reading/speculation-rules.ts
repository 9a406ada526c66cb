/**
 * Speculation rules (HTML, "Speculative loading") for pages under a base: a browser that knows them prepares a page while
 * the pointer rests on its link. A plain prefetch would be asked for again, for pages are revalidated.
 */
export function toSpeculationRules(base: string, action: 'prerender' | 'prefetch' = 'prerender'): string {
  return JSON.stringify({
    [action]: [{ where: { href_matches: `${base.replace(/\/?$/, '/')}*` }, eagerness: 'moderate' }],
  });
}
