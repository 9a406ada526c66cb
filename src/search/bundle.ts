import type { AliasGroup } from './alias.ts';
import type { VocabularyPart } from './build/vocabulary.ts';
import { toLetter } from './letters.ts';
import { type Filters, listFirstFiles, type Manifest, type StoredRecord } from './manifest.ts';
import { IndexPart, isInRange } from './postings.ts';

/** Gives the bytes of one file of the bundle once they are proven to be what the manifest promises; throws otherwise. */
export type ReadFile = (name: string) => Promise<Uint8Array>;

type StoredGroup = [name: string, same: string[], near: string[], other: string[], isCommon: number];

/** The search bundle, read file by file when something needs it. Each file is read once; one that failed is read anew. */
export class Bundle {
  readonly #read: ReadFile;
  readonly #unpack: (bytes: Uint8Array) => Promise<Uint8Array>;
  readonly #kept = new Map<string, Promise<unknown>>();

  constructor(read: ReadFile, unpack: (bytes: Uint8Array) => Promise<Uint8Array>) {
    this.#read = read;
    this.#unpack = unpack;
  }

  manifest(): Promise<Manifest> {
    return this.#json('manifest.json');
  }

  /** Starts on what every query needs, all at once. */
  async prepare(): Promise<void> {
    const [aliases, ...parts] = listFirstFiles(await this.manifest());
    await Promise.all([this.#json(aliases ?? ''), ...parts.map((file) => this.#part(file))]);
  }

  async aliases(): Promise<AliasGroup[]> {
    const { aliases } = await this.manifest();
    return (await this.#json<StoredGroup[]>(aliases)).map(([name, same, near, other, isCommon]) => ({
      name,
      same,
      near,
      other,
      ...(isCommon && { isCommon: true }),
    }));
  }

  /** The part of the index that would hold a stem; none where the stem lies outside all of them. */
  async indexPart(stem: string): Promise<IndexPart | undefined> {
    const { index } = await this.manifest();
    const file = index.find((part) => isInRange(stem, part))?.[2];
    return file ? this.#part(file) : undefined;
  }

  /** Words that begin with the same letter as the given one. */
  async vocabulary(word: string): Promise<VocabularyPart> {
    const { vocabulary } = await this.manifest();
    const file = vocabulary.find(([letters]) => letters.includes(toLetter(word)))?.[1];
    return file ? this.#json(file) : { words: [], english: [], everyday: [] };
  }

  async record(number: number): Promise<StoredRecord> {
    const { texts } = await this.manifest();
    const [first, file] = texts.findLast(([start]) => start <= number) ?? [0, ''];
    const record = (await this.#json<StoredRecord[]>(file))[number - first];
    if (!record) throw new Error(file);
    return record;
  }

  async filters(): Promise<Filters> {
    return this.#json((await this.manifest()).filters);
  }

  #part(file: string): Promise<IndexPart> {
    return this.#keep(file, async () => new IndexPart(await this.#unpack(await this.#read(file))));
  }

  #json<T>(file: string): Promise<T> {
    return this.#keep(file, async () => JSON.parse(new TextDecoder().decode(await this.#read(file))) as T);
  }

  #keep<T>(file: string, make: () => Promise<T>): Promise<T> {
    const kept = this.#kept.get(file) as Promise<T> | undefined;
    if (kept) return kept;
    const made = make();
    this.#kept.set(file, made);
    made.catch(() => this.#kept.delete(file));
    return made;
  }
}
