import { type Addressee, addressees, type Recommendation, type Recommendations } from './schema.ts';

/** A column of the matrix: an addressee, or `nobody` for rows that name none. */
export type Column = Addressee | 'nobody';

export const columns: readonly Column[] = [...addressees, 'nobody'];

export interface MatrixRow {
  topic: string;
  name: string;
  /** The recommendations of each column, in the order of `columns`. */
  cells: Recommendation[][];
}

/** Topic × addressee, views left out; a recommendation to all three stands in three cells. Topics without any are left out. */
export function toMatrix({ topics, rows }: Pick<Recommendations, 'topics' | 'rows'>): MatrixRow[] {
  const asked = rows.filter(({ force }) => force !== 'view');
  return topics
    .map(({ id, name }) => ({
      topic: id,
      name,
      cells: columns.map((column) =>
        asked.filter(
          (row) => row.topic === id && (column === 'nobody' ? row.to.length === 0 : row.to.includes(column)),
        ),
      ),
    }))
    .filter(({ cells }) => cells.some((cell) => cell.length > 0));
}
