import path from 'node:path';
import { readRegister } from '../../registers/read-register.ts';
import { type ReadersQuestions, readersQuestionsSchema } from './schema.ts';

/** The readers' questions of a content directory, none where the file is missing. Throws ContentProblems where it is ill-formed. */
export const readReadersQuestions = (contentDirectory: string): Promise<ReadersQuestions> =>
  readRegister(path.join(contentDirectory, 'readers-questions.yaml'), readersQuestionsSchema, {});
