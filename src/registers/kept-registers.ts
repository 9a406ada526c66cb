import { existsSync } from 'node:fs';
import path from 'node:path';

/** Files of the content that fill the page of a register: one of them is enough. */
const files = {
  topics: ['topics.yaml', 'glossary.yaml'],
  glossary: ['glossary.yaml'],
  figures: ['figures/register.yaml'],
  timeline: ['timeline.yaml'],
  places: ['places.yaml'],
  recommendations: ['recommendations.yaml'],
} as const;

/** Page of a register, by its address. */
export type RegisterPage = keyof typeof files;

const isRegisterPage = (page: string): page is RegisterPage => page in files;

/** Whether an edition keeps what a page shows: an edition just begun has no register, and nothing should lead to its page. */
export const isKept = (page: string, contentDirectory: string): boolean =>
  !isRegisterPage(page) || files[page].some((file) => existsSync(path.join(contentDirectory, file)));

/** Registers whose rows refer to paragraphs of the report. */
const referring = ['topics', 'figures', 'timeline', 'recommendations'] as const;

/** Files of the content of which one is enough for sections to have pages that list what refers to their paragraphs. */
export const referringFiles: readonly string[] = referring.flatMap((page) => files[page]);

/** Whether an edition keeps a register that refers to paragraphs: without one, every list of references would be empty. */
export const keepsReferences = (contentDirectory: string): boolean =>
  referring.some((page) => isKept(page, contentDirectory));

/** Addresses of the registers that an edition does not keep. */
export const findEmptyPages = (contentDirectory: string): string[] =>
  Object.keys(files).filter((page) => !isKept(page, contentDirectory));
