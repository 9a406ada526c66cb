import { writeFile } from 'node:fs/promises';
import { answerJobs } from '../threads/answer-jobs.ts';
import { drawShareImage, loadImageFonts, type ShareImage } from './draw-share-image.ts';

/** A card, and the file to write it to. */
export interface DrawingJob {
  card: ShareImage;
  file: string;
}

const fonts = loadImageFonts();

answerJobs(async ({ card, file }: DrawingJob): Promise<void> => {
  await writeFile(file, await drawShareImage(card, await fonts));
});
