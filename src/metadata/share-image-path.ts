/** Name of the image that a page is shared with, by its path: `panel-1`, `topics/thaad`; `home` for the home page. */
export function toShareImageName(pathname: string, base: string): string {
  const root = base.endsWith('/') ? base : `${base}/`;
  return pathname.slice(root.length).replace(/\/$/, '') || 'home';
}
