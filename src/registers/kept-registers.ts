import { existsSync } from 'node:fs';
import path from 'node:path';
import { type RegisterPage, registers } from './registers.ts';

const pages = Object.keys(registers) as RegisterPage[];
const referring = pages.filter((page) => registers[page].isReferring);

const filesOf = (page: RegisterPage): string[] => Object.keys(registers[page].files);

const isRegisterPage = (page: string): page is RegisterPage => page in registers;

/** Whether an edition keeps what a page shows: an edition just begun has no register, and nothing should lead to its page. */
export const isKept = (page: string, contentDirectory: string): boolean =>
  !isRegisterPage(page) || filesOf(page).some((file) => existsSync(path.join(contentDirectory, file)));

/** Files of the content of which one is enough for sections to have pages that list what refers to their paragraphs. */
export const referringFiles: readonly string[] = referring.flatMap(filesOf);

/** Whether an edition keeps a register that refers to paragraphs: without one, every list of references would be empty. */
export const keepsReferences = (contentDirectory: string): boolean =>
  referring.some((page) => isKept(page, contentDirectory));

/** Addresses of the registers that an edition does not keep. */
export const findEmptyPages = (contentDirectory: string): string[] =>
  pages.filter((page) => !isKept(page, contentDirectory));
