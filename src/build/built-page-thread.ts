import { answerJobs } from '../threads/answer-jobs.ts';
import { type BuiltPage, readBuiltPage } from './built-page.ts';

/** Pages to read, as paths below the directory of the site. */
export interface ReadingJob {
  directory: string;
  files: string[];
  site: string;
}

answerJobs(async ({ directory, files, site }: ReadingJob): Promise<BuiltPage[]> => {
  const pages: BuiltPage[] = [];
  for (const file of files) pages.push(await readBuiltPage(directory, file, site));
  return pages;
});
