/** Text that stands for itself in a regular expression. Node 22 lacks `RegExp.escape` (ECMAScript 2025). */
export const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
