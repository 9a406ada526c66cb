import path from 'node:path';

/** A path of this system with forward slashes, as content and addresses write them. */
export const toPosix = (file: string): string => file.split(path.sep).join('/');
