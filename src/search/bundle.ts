import type { AliasGroup } from './alias.ts';
import { toLetter } from './letters.ts';
import type { Filters, Manifest, StoredAliases, StoredHead, StoredNames, StoredVocabulary } from './manifest.ts';
import { IndexPart, isInRange, readIndexFile } from './postings.ts';

/** Gives the bytes of one file of the bundle once they are proven to be what the manifest promises; throws otherwise. */
type ReadFile = (name: string) => Promise<Uint8Array>;

/** The search bundle, read file by file when something needs it. Each file is read once; one that failed is read anew after `forgetFailures`. */
export class Bundle {
  readonly #read: ReadFile;
  readonly #unpack: (bytes: Uint8Array) => Promise<Uint8Array>;
  readonly #kept = new Map<string, Promise<unknown>>();
  readonly #failed = new Set<string>();

  constructor(read: ReadFile, unpack: (bytes: Uint8Array) => Promise<Uint8Array>) {
    this.#read = read;
    this.#unpack = unpack;
  }

  manifest(): Promise<Manifest> {
    return this.#json('manifest.json');
  }

  /** Starts on what every query needs, all at once; the texts of a small report follow, before anybody waits for them. */
  async prepare(): Promise<void> {
    const { first, texts } = await this.manifest();
    await Promise.all(first.map((file) => (file.endsWith('.json') ? this.#json(file) : this.#part(file))));
    if (texts.length === 1) this.text(0).catch(() => {});
  }

  async aliases(): Promise<AliasGroup[]> {
    const { aliases } = await this.manifest();
    return ((await this.#json<StoredAliases>(aliases)).match(/.+/g) ?? []).map((group) => {
      const [name, common, ...lists] = group.split(';') as [string, string, ...string[]];
      const [same, near, other] = lists.map((list) => (list ? list.split('|') : [])) as [string[], string[], string[]];
      return { name, same, near, other, isCommon: !!common };
    });
  }

  /** The part of the index that would hold a stem; none where the stem lies outside all of them. */
  async indexPart(stem: string): Promise<IndexPart | undefined> {
    const { index } = await this.manifest();
    const file = index.find((part) => isInRange(stem, part))?.[2];
    return file ? this.#part(file) : undefined;
  }

  /** Words that begin with the same letter as the given one, as they are stored; none where no word does. */
  async vocabulary(word: string): Promise<StoredVocabulary> {
    return this.#ofLetter(word, (await this.manifest()).vocabulary);
  }

  /** What else readers call things with such a word, as it is stored. */
  async names(word: string): Promise<StoredNames> {
    return this.#ofLetter(word, (await this.manifest()).names);
  }

  async head(record: number): Promise<StoredHead> {
    return this.#entry(record, (await this.manifest()).heads);
  }

  async text(record: number): Promise<string> {
    return this.#entry(record, (await this.manifest()).texts);
  }

  async filters(): Promise<Filters> {
    return this.#json((await this.manifest()).filters);
  }

  /** What has arrived was proven and stays, for readers whose network has gone. */
  forgetFailures(): void {
    for (const file of this.#failed) this.#kept.delete(file);
    this.#failed.clear();
  }

  #ofLetter(word: string, parts: Manifest['names']): Promise<string[]> | string[] {
    const file = parts.find(([letters]) => letters.includes(toLetter(word)))?.[1];
    return file ? this.#json(file) : [];
  }

  async #entry<Entry>(record: number, parts: Manifest['texts']): Promise<Entry> {
    const [first, file] = parts.findLast(([start]) => start <= record) ?? [0, ''];
    const entry = (await this.#json<Entry[]>(file))[record - first];
    if (entry === undefined) throw new Error(file);
    return entry;
  }

  #part(file: string): Promise<IndexPart> {
    return this.#keep(file, async () => new IndexPart(readIndexFile(await this.#unpack(await this.#read(file)))));
  }

  #json<T>(file: string): Promise<T> {
    return this.#keep(file, async () => JSON.parse(new TextDecoder().decode(await this.#read(file))) as T);
  }

  #keep<T>(file: string, make: () => Promise<T>): Promise<T> {
    const kept = this.#kept.get(file) as Promise<T> | undefined;
    if (kept) return kept;
    const made = make();
    this.#kept.set(file, made);
    made.catch(() => this.#failed.add(file));
    return made;
  }
}
