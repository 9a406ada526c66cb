import { toAddress } from '../report/address.ts';

export interface Destination {
  label: string;
  address: string;
}

/** What the masthead offers on every page: the text, the ways into it, and how to cite it. */
export const toMastheadLinks = (base: string): Destination[] => [
  { label: 'Panels', address: toAddress(base, '', 'panels') },
  { label: 'Index', address: toAddress(base, 'topics') },
  { label: 'Figures', address: toAddress(base, 'figures') },
  { label: 'Cite', address: toAddress(base, 'cite') },
];

/** What the foot of every page offers: all the rest, in three groups. */
export const toFootLinks = (base: string): { name: string; links: Destination[] }[] => [
  {
    name: 'Read',
    links: [
      { label: 'Whole report', address: toAddress(base, 'report') },
      { label: 'Search', address: toAddress(base, 'search') },
      { label: 'Corrections', address: toAddress(base, 'corrections') },
    ],
  },
  {
    name: 'Look up',
    links: [
      { label: 'Index', address: toAddress(base, 'topics') },
      { label: 'Glossary', address: toAddress(base, 'glossary') },
      { label: 'Recommendations', address: toAddress(base, 'recommendations') },
    ],
  },
  {
    name: 'See',
    links: [
      { label: 'Timeline', address: toAddress(base, 'timeline') },
      { label: 'Figures', address: toAddress(base, 'figures') },
      { label: 'Places', address: toAddress(base, 'places') },
    ],
  },
];
