import { capitalise } from './capitalise.ts';

/** What names a section: its file and what stands before the point in its paragraphs' numbers. */
interface Named {
  slug: string;
  numeral: string;
}

export const isNumbered = (numeral: string): boolean => /^\d+$/.test(numeral);

/** "Panel" for panel-1 with the numeral 1, "Session" for session-2; undefined for a section named after its title. */
function toKind({ slug, numeral }: Named): string | undefined {
  const [, word, number] = /^([a-z]+)-(\d+)$/.exec(slug) ?? [];
  return word && number === numeral ? capitalise(word) : undefined;
}

/** What a section is called before its title, after its file: "Panel 1", "Session 2"; undefined where it has a title alone. */
export function toSectionLabel(section: Named): string | undefined {
  const kind = toKind(section);
  return kind && `${kind} ${section.numeral}`;
}

/** The section's title after what it is called: "Panel 1: Regional harbours" */
export function toLabelledTitle(section: Named & { title: string }): string {
  const label = toSectionLabel(section);
  return label ? `${label}: ${section.title}` : section.title;
}

/** How many sections there are of each kind: 4 by Panel. */
export type KindCounts = ReadonlyMap<string, number>;

/** Counts the sections of each kind, for `toPlaceAmong`; those that have a title alone are of none. */
export function countKinds(sections: readonly Named[]): KindCounts {
  const counts = new Map<string, number>();
  for (const section of sections) {
    const kind = toKind(section);
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

/** A section's place among those of its kind: "Panel 1 of 4"; undefined where it has a title alone. */
export function toPlaceAmong(section: Named, counts: KindCounts): string | undefined {
  const kind = toKind(section);
  return kind && `${kind} ${section.numeral} of ${counts.get(kind)}`;
}

/** What the sections are together: "Panels" where all that have a kind are panels, else "Sections". */
export function toCommonName(sections: readonly Named[]): string {
  const [kind, ...others] = new Set(sections.flatMap((section) => toKind(section) ?? []));
  return kind && others.length === 0 ? `${kind}s` : 'Sections';
}
