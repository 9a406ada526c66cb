import { indexDirectory } from './index-directory.ts';

/** Where the page says that the bundle lies, and under which base its results are. */
export function findBundle(): { address: string; hash: string; base: string } {
  const { searchBundle = '' } = document.querySelector<HTMLElement>('meta[name="search"]')?.dataset ?? {};
  const [base = ''] = searchBundle.split(`${indexDirectory}/`);
  return {
    address: searchBundle,
    // The last directory: 32 digits and a stroke.
    hash: searchBundle.slice(-33, -1),
    base,
  };
}

/** The base under which the site stands: `/` or `/reports/`. */
export const siteBase = (): string => findBundle().base;
