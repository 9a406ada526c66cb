import { existsSync } from 'node:fs';
import path from 'node:path';
import { type RegisterPage, registers } from './registers.ts';

const pages = Object.keys(registers) as RegisterPage[];
const referring = pages.filter((page) => registers[page].isReferring);

const filesOf = (page: RegisterPage): string[] => Object.keys(registers[page].files);

/** Whether a page, by its address without slashes, is that of a register. */
const isRegisterPage = (page: string): page is RegisterPage => Object.hasOwn(registers, page);

/** Whether what a page shows is kept among the files of a content directory, by their paths below it. */
export const isKeptAmong = (page: string, isThere: (file: string) => boolean): boolean =>
  !isRegisterPage(page) || filesOf(page).some(isThere);

/** Whether an edition keeps what a page shows: an edition just begun has no register, and nothing should lead to its page. */
export const isKept = (page: string, contentDirectory: string): boolean =>
  isKeptAmong(page, (file) => existsSync(path.join(contentDirectory, file)));

/** Files of the content of which one is enough for sections to have pages that list what refers to their paragraphs. */
export const referringFiles: readonly string[] = referring.flatMap(filesOf);

/** Whether an edition keeps a register that refers to paragraphs: without one, every list of references would be empty. */
export const keepsReferences = (contentDirectory: string): boolean =>
  referring.some((page) => isKept(page, contentDirectory));
