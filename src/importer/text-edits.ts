export interface Stretch {
  start: number;
  end: number;
}

/** Changes to a text, gathered by their places in it and made all at once; what no change names keeps every byte. */
export class TextEdits {
  readonly #source: string;
  readonly #splices: (Stretch & { text: string })[] = [];
  readonly #insertions = new Map<number, string[]>();

  constructor(source: string) {
    this.#source = source;
  }

  /** Writes a block over the one that stands there; where there is none, after a place as a block of its own. */
  put(text: string, { over, after }: { over?: Stretch | undefined; after: number }): void {
    const words = text.trimEnd();
    if (over) this.#splices.push({ start: over.start, end: over.end, text: words });
    else this.#insertions.set(after, [...(this.#insertions.get(after) ?? []), words]);
  }

  /** Takes a block away with the empty line before it, so that one is left between its neighbours. */
  remove({ start, end }: Stretch): void {
    const before = /\n*$/.exec(this.#source.slice(0, start))?.[0].length ?? 0;
    this.#splices.push({ start: start - before, end, text: '' });
  }

  /** The text after all changes; blocks put after one place follow each other as they were put. */
  apply(): string {
    const insertions = [...this.#insertions].map(([at, texts]) => ({
      start: at,
      end: at,
      text: `\n\n${texts.join('\n\n')}`,
    }));
    return [...this.#splices, ...insertions]
      .sort((a, b) => b.start - a.start || b.end - a.end)
      .reduce((text, { start, end, text: words }) => text.slice(0, start) + words + text.slice(end), this.#source);
  }
}
