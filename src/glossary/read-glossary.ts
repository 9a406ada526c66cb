import path from 'node:path';
import { readRegister } from '../registers/read-register.ts';
import { type Glossary, glossarySchema } from './schema.ts';

/** The glossary of a content directory, empty where the file is missing. Throws ContentProblems where it is ill-formed. */
export async function readGlossary(contentDirectory: string): Promise<Glossary> {
  return readRegister(path.join(contentDirectory, 'glossary.yaml'), glossarySchema, { terms: [], leftOut: [] });
}
