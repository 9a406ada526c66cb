import path from 'node:path';
import { readRegister } from '../../registers/read-register.ts';
import { type ReadersWords, readersWordsSchema } from './schema.ts';

/** The readers' words of a content directory, none where the file is missing. Throws ContentProblems where it is ill-formed. */
export const readReadersWords = (contentDirectory: string): Promise<ReadersWords> =>
  readRegister(path.join(contentDirectory, 'readers-words.yaml'), readersWordsSchema, []);
