import path from 'node:path';
import { readRegister } from '../registers/read-register.ts';
import { type Timeline, timelineSchema } from './schema.ts';

/** The timeline of a content directory, without events where the file is missing. Throws ContentProblems where it is ill-formed. */
export async function readTimeline(contentDirectory: string): Promise<Timeline> {
  return readRegister(path.join(contentDirectory, 'timeline.yaml'), timelineSchema, { asOf: '', events: [] });
}
