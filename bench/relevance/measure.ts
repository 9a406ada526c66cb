export interface Query {
  text: string;
  class: string;
  /** Grade (1 to 3) of each paragraph that answers it; empty where nothing should be found. */
  grades: Record<string, number>;
  isHeldOut: boolean;
}

export interface Ranked {
  query: Query;
  /** Ids of the first ten results. */
  ids: string[];
}

const gain = (grades: readonly number[]): number =>
  grades.slice(0, 10).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);

/** nDCG@10 (exponential gain), hit@3 and share of nothing found over answerable queries; share of false results over the others. */
export function measure(ranked: readonly Ranked[]) {
  const answerable = ranked.filter(({ query }) => query.class !== 'nothing');
  const others = ranked.filter(({ query }) => query.class === 'nothing');
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return {
    queries: ranked.length,
    ndcg: mean(
      answerable.map(({ query, ids }) => {
        const ideal = gain(Object.values(query.grades).sort((a, b) => b - a));
        return gain(ids.map((id) => query.grades[id] ?? 0)) / ideal;
      }),
    ),
    hit: mean(answerable.map(({ query, ids }) => Number(ids.slice(0, 3).some((id) => (query.grades[id] ?? 0) >= 2)))),
    empty: mean(answerable.map(({ ids }) => Number(ids.length === 0))),
    false: others.length === 0 ? Number.NaN : mean(others.map(({ ids }) => Number(ids.length > 0))),
  };
}

/** Prints the figures by class and overall. */
export function printTable(title: string, ranked: readonly Ranked[]): void {
  const classes = [...new Set(ranked.map(({ query }) => query.class))];
  const row = (name: string, part: readonly Ranked[]) => {
    const { queries, ndcg, hit, empty, false: wrong } = measure(part);
    const show = (value: number) => (Number.isNaN(value) ? '' : value.toFixed(3));
    return name === 'nothing'
      ? { queries, 'nDCG@10': '', 'hit@3': '', 'nothing found': '', 'false results': show(wrong) }
      : {
          queries,
          'nDCG@10': show(ndcg),
          'hit@3': show(hit),
          'nothing found': show(empty),
          'false results': show(wrong),
        };
  };
  console.log(`\n${title}`);
  console.table(
    Object.fromEntries([
      ...classes.map((name) => [
        name,
        row(
          name,
          ranked.filter(({ query }) => query.class === name),
        ),
      ]),
      ['all', row('all', ranked)],
    ]),
  );
}
