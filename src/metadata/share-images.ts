import { copyFile, mkdir, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { ThreadPool } from '../threads/thread-pool.ts';
import type { ShareImage } from './draw-share-image.ts';
import type { DrawingJob } from './share-image-thread.ts';

/**
 * Share images of one build, drawn by threads beside it. A card whose words are known early can be drawn ahead, while pages are
 * still rendered; each different card is drawn once. One core is left to the build.
 */
export class ShareImages {
  readonly #directory: string;
  readonly #threads = new ThreadPool<DrawingJob, void>(new URL('./share-image-thread.ts', import.meta.url), {
    size: availableParallelism() - 1,
  });
  readonly #drawn = new Map<string, Promise<string>>();

  /** The directory is for the images that no page has asked for yet; it is this build's alone and goes at the end. */
  constructor(directory: string) {
    this.#directory = directory;
  }

  /** Begins to draw a card; what goes wrong is thrown when a page asks for it. */
  drawAhead(card: ShareImage): void {
    this.#draw(card).catch(() => undefined);
  }

  /** Writes a card to a file of the site. Throws where it cannot be drawn. */
  async place(card: ShareImage, file: string): Promise<void> {
    const drawn = await this.#draw(card);
    await mkdir(path.dirname(file), { recursive: true });
    await copyFile(drawn, file);
  }

  async close(): Promise<void> {
    await this.#threads.close();
    await rm(this.#directory, { recursive: true, force: true });
  }

  #draw(card: ShareImage): Promise<string> {
    const key = JSON.stringify(card, Object.keys(card).sort());
    const known = this.#drawn.get(key);
    if (known) return known;
    const file = path.join(this.#directory, `${this.#drawn.size}.png`);
    const drawn = mkdir(this.#directory, { recursive: true })
      .then(() => this.#threads.run({ card, file }))
      .then(() => file);
    this.#drawn.set(key, drawn);
    return drawn;
  }
}
