import path from 'node:path';
import type { Disk } from '../../../src/importer/disk.ts';

/** Thrown in the place of a power cut: nothing after it runs on that disk. */
export class Killed extends Error {}

interface Weather {
  /** Number of the operation before which the process is killed; counts every change to the disk. */
  killAt?: number;
  /** Operation at which the disk is full: it writes a part and fails. */
  fullAt?: number;
  /** Part of a write that reaches the disk before the failure, 0 to 1. */
  part?: number;
}

/** A disk in memory, with the failures of real ones. */
export class MemoryDisk implements Disk {
  readonly files = new Map<string, string>();
  #operations = 0;
  #weather: Weather = {};
  #isDead = false;

  /** Sets what happens to the next process, and counts its operations from 0. */
  startProcess(weather: Weather = {}): void {
    this.#operations = 0;
    this.#weather = weather;
    this.#isDead = false;
  }

  get operations(): number {
    return this.#operations;
  }

  async read(file: string): Promise<string | undefined> {
    this.#refuseDead();
    return this.files.get(path.normalize(file));
  }

  async write(file: string, text: string): Promise<void> {
    this.#change(
      () => this.files.set(path.normalize(file), text),
      () => this.files.set(path.normalize(file), text.slice(0, Math.floor(text.length * (this.#weather.part ?? 0.5)))),
    );
  }

  async occupy(directory: string, name: string): Promise<boolean> {
    if ((await this.list(directory)).length > 0) return false;
    this.#change(() => this.files.set(path.join(directory, name), ''));
    return true;
  }

  async vacate(directory: string, name: string): Promise<void> {
    await this.remove(path.join(directory, name));
  }

  async touch(): Promise<void> {
    this.#refuseDead();
  }

  async age(file: string): Promise<number | undefined> {
    this.#refuseDead();
    return this.files.has(path.normalize(file)) ? 0 : undefined;
  }

  async rename(from: string, to: string): Promise<void> {
    this.#change(() => {
      const text = this.files.get(path.normalize(from));
      if (text === undefined) throw Object.assign(new Error(`no ${from}`), { code: 'ENOENT' });
      this.files.delete(path.normalize(from));
      this.files.set(path.normalize(to), text);
    });
  }

  async remove(file: string): Promise<void> {
    this.#change(() => this.files.delete(path.normalize(file)));
  }

  async list(directory: string): Promise<string[]> {
    this.#refuseDead();
    const prefix = path.join(path.normalize(directory), path.sep);
    const names = [...this.files.keys()]
      .filter((file) => file.startsWith(prefix))
      .map((file) => file.slice(prefix.length));
    return names.filter((name) => !name.includes(path.sep)).sort();
  }

  #refuseDead(): void {
    if (this.#isDead) throw new Killed('the process is dead');
  }

  #change(whole: () => void, part: () => void = () => {}): void {
    this.#refuseDead();
    const operation = this.#operations;
    this.#operations += 1;
    if (operation === this.#weather.killAt) {
      part();
      this.#isDead = true;
      throw new Killed('killed');
    }
    if (operation === this.#weather.fullAt) {
      part();
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    }
    whole();
  }
}
