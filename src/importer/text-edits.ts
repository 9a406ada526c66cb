import { toPlainSource } from '../report/plain-source.ts';

/** A piece of a file, by offsets into its plain source. */
export interface Stretch {
  start: number;
  end: number;
}

/**
 * Changes to a file, gathered by their places in its plain source and made all at once; what no change names keeps every
 * byte, its line ends and its byte order mark too. What is put in gets the line ends that most lines of the file have.
 */
export class TextEdits {
  readonly #source: string;
  readonly #plain: string;
  readonly #splices: (Stretch & { text: string })[] = [];
  readonly #insertions = new Map<number, string[]>();

  constructor(source: string) {
    this.#source = source;
    this.#plain = toPlainSource(source);
  }

  /** Writes a block over the one that stands there; where there is none, after a place as a block of its own. */
  put(text: string, { over, after }: { over?: Stretch | undefined; after: number }): void {
    const words = text.trimEnd();
    if (over) this.#splices.push({ start: over.start, end: over.end, text: words });
    else this.#insertions.set(after, [...(this.#insertions.get(after) ?? []), words]);
  }

  /** Takes a block away with the empty line before it, so that one is left between its neighbours. */
  remove({ start, end }: Stretch): void {
    const before = /\n*$/.exec(this.#plain.slice(0, start))?.[0].length ?? 0;
    this.#splices.push({ start: start - before, end, text: '' });
  }

  /** The file after all changes; blocks put after one place follow each other as they were put. */
  apply(): string {
    const insertions = [...this.#insertions].map(([at, texts]) => ({
      start: at,
      end: at,
      text: `\n\n${texts.join('\n\n')}`,
    }));
    const places = toPlaces(this.#source, this.#plain.length);
    const lines = this.#plain.split('\n').length;
    const lineEnd = this.#source.split('\r\n').length * 2 > lines ? '\r\n' : '\n';
    return [...this.#splices, ...insertions]
      .sort((a, b) => b.start - a.start || b.end - a.end)
      .reduce(
        (text, { start, end, text: words }) =>
          text.slice(0, places[start]) + words.replaceAll('\n', lineEnd) + text.slice(places[end]),
        this.#source,
      );
  }
}

/** For each place in the plain source, its end included, where the same character stands in the source as it is. */
function toPlaces(source: string, plainLength: number): Uint32Array {
  const places = new Uint32Array(plainLength + 1);
  let at = source.startsWith('\uFEFF') ? 1 : 0;
  for (let index = 0; index <= plainLength; index += 1) {
    places[index] = at;
    at += source.startsWith('\r\n', at) ? 2 : 1;
  }
  return places;
}
