import { nameAddressees } from './filters.ts';
import { addressees, type Recommendation } from './schema.ts';

export interface DigestGroup {
  /** Whom the group addresses, as a heading: "To Japan and the ROK". */
  heading: string;
  rows: Recommendation[];
}

/** The key rows by whom they address: those to all three first, then in the order of the matrix; each group in file order. */
export function toDigest(rows: readonly Recommendation[]): DigestGroup[] {
  const groups = new Map<string, DigestGroup & { rank: number }>();
  for (const row of rows.filter(({ isKey }) => isKey)) {
    const heading = `To ${nameAddressees(row)}`;
    const group = groups.get(heading) ?? { heading, rows: [], rank: rankOf(row) };
    group.rows.push(row);
    groups.set(heading, group);
  }
  return [...groups.values()].sort((a, b) => a.rank - b.rank).map(({ heading, rows }) => ({ heading, rows }));
}

/** All three before any one; nobody last. */
function rankOf({ to }: Recommendation): number {
  if (to.length === addressees.length) return -1;
  return to[0] ? addressees.indexOf(to[0]) : addressees.length;
}
