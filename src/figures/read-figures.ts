import path from 'node:path';
import { readRegister } from '../registers/read-register.ts';
import { type FigureRegister, registerSchema } from './schema.ts';

/** The register of figures and charts of a content directory, empty where the file is missing. Throws ContentProblems where it is ill-formed. */
export async function readFigures(contentDirectory: string): Promise<FigureRegister> {
  return readRegister(path.join(contentDirectory, 'figures', 'register.yaml'), registerSchema, {
    figures: [],
    charts: [],
  });
}
