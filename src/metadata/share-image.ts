/** Name of the image that a page is shared with: that of its first folder, `home` for the home page. `/topics/thaad/` shares with `topics`. */
export function toShareImageName(pathname: string, base: string): string {
  const root = base.endsWith('/') ? base : `${base}/`;
  return pathname.slice(root.length).split('/')[0] || 'home';
}
