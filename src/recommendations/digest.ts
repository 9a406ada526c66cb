import { nameAddressees } from './filters.ts';
import type { Recommendation, Recommendations } from './schema.ts';

export interface DigestGroup {
  /** Whom the group addresses, as a heading: "To Japan and the ROK". */
  heading: string;
  rows: Recommendation[];
}

/** The key rows by whom they address: those to all first, then in the order of the matrix; each group in file order. */
export function toDigest(register: Pick<Recommendations, 'addressees' | 'together' | 'rows'>): DigestGroup[] {
  const groups = new Map<string, DigestGroup & { rank: number }>();
  for (const row of register.rows.filter(({ isKey }) => isKey)) {
    const heading = `To ${nameAddressees(row, register)}`;
    const group = groups.get(heading) ?? { heading, rows: [], rank: rankOf(row, register) };
    group.rows.push(row);
    groups.set(heading, group);
  }
  return [...groups.values()].sort((a, b) => a.rank - b.rank).map(({ heading, rows }) => ({ heading, rows }));
}

/** All of them before any one; nobody last. */
function rankOf({ to }: Recommendation, { addressees }: Pick<Recommendations, 'addressees'>): number {
  if (to.length === addressees.length) return -1;
  const first = addressees.findIndex(({ id }) => to.includes(id));
  return first >= 0 ? first : addressees.length;
}
