import path from 'node:path';
import { readRegister } from '../registers/read-register.ts';
import { type Recommendations, recommendationsSchema } from './schema.ts';

/** The recommendations of a content directory, none where the file is missing. Throws ContentProblems where it is ill-formed. */
export async function readRecommendations(contentDirectory: string): Promise<Recommendations> {
  return readRegister(path.join(contentDirectory, 'recommendations.yaml'), recommendationsSchema, {
    addressees: [],
    together: { called: '', wordings: [] },
    wordsOfForce: { needed: [], should: [], could: [] },
    voices: [],
    topics: [],
    rows: [],
  });
}
