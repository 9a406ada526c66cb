import path from 'node:path';
import { readRegister } from '../registers/read-register.ts';
import { type Places, placesSchema } from './schema.ts';

/** The places of a content directory, none where the file is missing. Throws ContentProblems where it is ill-formed. */
export async function readPlaces(contentDirectory: string): Promise<Places> {
  return readRegister(path.join(contentDirectory, 'places.yaml'), placesSchema, { places: [], lanes: [] });
}
