import { type RegisterPage, registers } from '../registers/registers.ts';
import { toAddress } from '../report/address.ts';

interface Destination {
  label: string;
  address: string;
}

interface Offered {
  base: string;
  /** Whether a page has anything to show, by its address; nothing leads to one that has not. */
  isKept: (page: string) => boolean;
}

const toRegister = (page: RegisterPage): [label: string, page: string] => [registers[page].label, page];

const toDestinations = (pages: readonly [label: string, page: string][], { base, isKept }: Offered): Destination[] =>
  pages.filter(([, page]) => isKept(page)).map(([label, page]) => ({ label, address: toAddress(base, page) }));

/** What the masthead offers on every page: the text, the ways into it, and how to cite it. `sections` is what these are called: Panels */
export const toMastheadLinks = (sections: string, offered: Offered): Destination[] => [
  { label: sections, address: toAddress(offered.base, '', 'panels') },
  ...toDestinations([toRegister('topics'), toRegister('figures'), ['Cite', 'cite']], offered),
];

const footGroups: readonly { name: string; pages: [label: string, page: string][] }[] = [
  {
    name: 'Read',
    pages: [
      ['Whole report', 'report'],
      ['Search', 'search'],
      ['Corrections', 'corrections'],
    ],
  },
  {
    name: 'Look up',
    pages: [toRegister('topics'), toRegister('glossary'), toRegister('recommendations')],
  },
  {
    name: 'See',
    pages: [toRegister('timeline'), toRegister('figures'), toRegister('places')],
  },
];

/** What the foot of every page offers: all the rest, in up to three groups. */
export const toFootLinks = (offered: Offered): { name: string; links: Destination[] }[] =>
  footGroups
    .map(({ name, pages }) => ({ name, links: toDestinations(pages, offered) }))
    .filter(({ links }) => links.length > 0);
