import { columnsOf, toColumns } from './matrix.ts';
import type { Force, Recommendation, Recommendations } from './schema.ts';

interface Choice {
  value: string;
  name: string;
}

interface Filter {
  /** Name of the field and of the parameter in the address; the row's attribute is data-NAME. */
  name: 'to' | 'by' | 'force' | 'topic';
  label: string;
  /** What the field says when it leaves nothing out. */
  any: string;
  choices: Choice[];
}

const forceNames: Record<Force, string> = {
  needed: 'Needed or critical',
  should: 'Should be done',
  could: 'Could or might be done',
  view: 'An observation',
};

/** What a voice says of a row, after its name and a colon. */
export const forceSayings: Record<Force, string> = {
  needed: 'this is needed or critical',
  should: 'this should be done',
  could: 'this could or might be done',
  view: 'an observation',
};

/** The four fields by which the page can be narrowed. */
export const toFilters = ({ addressees, voices, topics }: Recommendations): Filter[] => [
  {
    name: 'to',
    label: 'Addressed to',
    any: 'Anyone',
    choices: toColumns({ addressees }).map(({ id, name }) => ({ value: id, name })),
  },
  { name: 'by', label: 'Said by', any: 'Anyone', choices: voices.map(({ id, name }) => ({ value: id, name })) },
  {
    name: 'force',
    label: 'How strongly',
    any: 'Any',
    choices: Object.entries(forceNames).map(([value, name]) => ({ value, name })),
  },
  { name: 'topic', label: 'Topic', any: 'All', choices: topics.map(({ id, name }) => ({ value: id, name })) },
];

/** What a row answers to each field, as the values of its data attributes: words apart by spaces. */
export const toAttributes = (row: Recommendation): Record<`data-${Filter['name']}`, string> => ({
  'data-to': row.force === 'view' ? '' : columnsOf(row).join(' '),
  'data-by': row.by,
  'data-force': row.force,
  'data-topic': row.topics.join(' '),
});

/** Style rules that hide the rows which the chosen options leave out; they work without a script. */
export const toFilterRules = (filters: readonly Filter[]): string =>
  filters
    .flatMap(({ name, choices }) =>
      choices.map(
        ({ value }) =>
          `:root:has(#filter-${name} [value=${value}]:checked) .recommendation:not([data-${name}~=${value}])`,
      ),
    )
    .join(',')
    .concat('{display:none}');

type AddresseeNames = Pick<Recommendations, 'addressees' | 'together'>;

/** To whom a row speaks and how strongly, for after its voice: ", to all three: this is needed or critical". */
export function describeForce(row: Recommendation, names: AddresseeNames): string {
  const to = nameAddressees(row, names);
  return `${to && `, to ${to}`}: ${forceSayings[row.force]}`;
}

/** Whom a row addresses, in words: "all three", "Japan and the ROK", "no one in particular"; empty for a view. */
export function nameAddressees({ to, force }: Recommendation, { addressees, together }: AddresseeNames): string {
  if (force === 'view') return '';
  if (to.length === 0) return 'no one in particular';
  if (to.length > 1 && to.length === addressees.length) return together.called;
  const named = addressees.filter(({ id }) => to.includes(id));
  return new Intl.ListFormat('en').format(named.map(({ name, called }) => called ?? name));
}
