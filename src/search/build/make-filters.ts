import { toNumeral } from '../../report/locator.ts';
import { toLabelledTitle } from '../../report/section-label.ts';
import type { Filters } from '../manifest.ts';
import type { SearchRecord } from './read-records.ts';
import type { Topic } from './read-topic.ts';

/** Sections and topics with the records that belong to them, which come in the order of the sections. */
export function makeFilters(records: readonly SearchRecord[], topics: readonly Topic[]): Filters {
  const sections: Filters['sections'] = [];
  records.forEach(({ section, label, title }, number) => {
    const last = sections.at(-1);
    if (last?.slug === section) last.end = number + 1;
    else
      sections.push({
        slug: section,
        name: toLabelledTitle({ slug: section, numeral: toNumeral(label), title }),
        first: number,
        end: number + 1,
      });
  });
  return {
    sections,
    topics: topics.map(({ slug, name, addresses }) => ({
      slug,
      name,
      records: records.flatMap(({ address }, number) => (addresses.has(address) ? [number] : [])),
    })),
  };
}
