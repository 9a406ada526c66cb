/** A source as every reader of it should see it: without byte order mark, with plain line feeds for Windows line ends. */
export const toPlainSource = (source: string): string => source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
