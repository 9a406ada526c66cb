import type { Recommendation, Recommendations } from './schema.ts';

/** A column of the matrix: an addressee, or `nobody` for rows that name none. */
interface Column {
  id: string;
  name: string;
}

const nobody: Column = { id: 'nobody', name: 'No one named' };

export const toColumns = ({ addressees }: Pick<Recommendations, 'addressees'>): readonly Column[] => [
  ...addressees,
  nobody,
];

/** The columns in which a row stands. */
export const columnsOf = ({ to }: Recommendation): readonly string[] => (to.length > 0 ? to : [nobody.id]);

interface MatrixRow {
  topic: string;
  name: string;
  /** The recommendations of each column, in the order of the columns. */
  cells: Recommendation[][];
}

/** Topic × addressee, views left out; a recommendation to several, or on several, stands in a cell of each. Topics without any are left out. */
export function toMatrix(register: Pick<Recommendations, 'addressees' | 'topics' | 'rows'>): MatrixRow[] {
  const { topics, rows } = register;
  const columns = toColumns(register);
  const asked = rows.filter(({ force }) => force !== 'view');
  return topics
    .map(({ id, name }) => ({
      topic: id,
      name,
      cells: columns.map((column) =>
        asked.filter((row) => row.topics.includes(id) && columnsOf(row).includes(column.id)),
      ),
    }))
    .filter(({ cells }) => cells.some((cell) => cell.length > 0));
}
