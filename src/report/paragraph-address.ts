import { toAddress } from './address.ts';
import type { Section } from './section.ts';

/** Gives the address of a paragraph on the page of its section: `p1-4` is `/panel-1/#p1-4`. Throws for an id that no section holds. */
export function paragraphAddresses(sections: readonly Section[], base: string): (id: string) => string {
  const slugs = new Map(sections.flatMap(({ slug, paragraphs }) => paragraphs.map(({ id }) => [id, slug] as const)));
  return (id) => {
    const slug = slugs.get(id);
    if (slug === undefined) throw new Error(`No section holds the paragraph ${id}`);
    return toAddress(base, slug, id);
  };
}
