import { readMinima } from './fingerprint.ts';

/** An address with the fingerprint of the text that stands there. */
interface Printed {
  address: string;
  fingerprint: string;
}

interface Nearest {
  address: string;
  /** As `toLikeness` gives it. */
  likeness: number;
}

/**
 * Finds the likest text at an address other than its own; undefined where none has anything in common with it. Each
 * fingerprint is read once, and looked up are only the texts that share a minimum with it, of which there are few: where
 * thousands of texts changed, holding each against each would take minutes.
 */
export function indexByLikeness(texts: readonly Printed[]): (own: Printed) => Nearest | undefined {
  const holders = new Map<number, number[]>();
  const toKeys = (fingerprint: string) => Array.from(readMinima(fingerprint), (byte, place) => place * 256 + byte);
  for (const [index, { fingerprint }] of texts.entries()) {
    for (const key of toKeys(fingerprint)) {
      const known = holders.get(key);
      if (known) known.push(index);
      else holders.set(key, [index]);
    }
  }
  return ({ address, fingerprint }) => {
    const keys = toKeys(fingerprint);
    const shared = new Uint8Array(texts.length);
    for (const key of keys) for (const index of holders.get(key) ?? []) shared[index] = (shared[index] ?? 0) + 1;
    let nearest: Nearest | undefined;
    shared.forEach((count, index) => {
      const text = texts[index];
      if (text && text.address !== address && count / keys.length > (nearest?.likeness ?? 0))
        nearest = { address: text.address, likeness: count / keys.length };
    });
    return nearest;
  };
}
