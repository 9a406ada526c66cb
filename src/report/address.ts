/** Address of a page of this site under its base: `toAddress('/', 'panel-1')` gives `/panel-1/`, an empty path the home page. */
export function toAddress(base: string, path = '', fragment = ''): string {
  const root = base.endsWith('/') ? base : `${base}/`;
  const page = path === '' ? root : `${root}${path}/`;
  return fragment ? `${page}#${fragment}` : page;
}

/** The page at an address of this site under its base, without slashes: `panel-1` for `/panel-1/`, empty for the home page. */
export const toPage = (base: string, pathname: string): string =>
  pathname.slice(toAddress(base).length).replace(/\/$/, '');
