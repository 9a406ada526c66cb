/** Media type by file extension, of everything that a build may hold. Pagefind's own files are octets to every host. */
export const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  mjs: 'text/javascript',
  json: 'application/json',
  jsonld: 'application/ld+json',
  xml: 'application/xml',
  txt: 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  pdf: 'application/pdf',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
  pagefind: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pf_filter: 'application/octet-stream',
  pf_sort: 'application/octet-stream',
};

const isText = (type: string): boolean =>
  type.startsWith('text/') || /[/+](json|xml|x-bibtex|x-research-info-systems)$/.test(type);

/** Types that are text in UTF-8: they are labelled so, and they compress. */
export const textTypes: readonly string[] = [...new Set(Object.values(mediaTypes))].filter(isText).sort();

/** Content-Type of a file by its name, or undefined for an extension that no build should hold. */
export function findContentType(file: string): string | undefined {
  const type = mediaTypes[file.slice(file.lastIndexOf('.') + 1)];
  return type && isText(type) ? `${type}; charset=utf-8` : type;
}
