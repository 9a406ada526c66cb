// Browsers drop white space and control characters before they look for a scheme, so the check does too.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that browsers ignore
const ignoredByBrowsers = /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/g;
const executableScheme = /^(?:(?:javascript|vbscript|livescript|blob|filesystem):|data:(?:[a-z]+\/|[;,]))/i;
const scheme = /^([a-z][a-z0-9+.-]*):/i;

const stripIgnored = (address: string): string => address.normalize('NFKC').replace(ignoredByBrowsers, '');

/** Whether an address can run code in a reader's browser, however it is disguised by case, spaces or control characters. */
export const isUnsafeAddress = (address: string): boolean => executableScheme.test(stripIgnored(address));

/** The scheme of an address in lower case, as a browser sees it; undefined for one relative to the site. */
export const findScheme = (address: string): string | undefined =>
  scheme.exec(stripIgnored(address))?.[1]?.toLowerCase();
