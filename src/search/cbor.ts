const unreadable = 'Unreadable';

/**
 * Reads the subset of CBOR (RFC 8949) in which Pagefind writes its index: whole numbers, text, arrays, null and booleans.
 * Throws on anything else and on bytes that end early.
 */
export function decodeCbor(bytes: Uint8Array): unknown {
  const text = new TextDecoder();
  let at = 0;

  const next = (): number => {
    const byte = bytes[at++];
    if (byte === undefined) throw new Error(unreadable);
    return byte;
  };
  const count = (short: number): number => {
    if (short < 24) return short;
    if (short > 26) throw new Error(unreadable);
    let value = 0;
    for (let width = 1 << (short - 24); width > 0; width--) value = value * 256 + next();
    return value;
  };
  const read = (): unknown => {
    const head = next();
    const kind = head >> 5;
    const short = head & 31;
    if (kind === 0) return count(short);
    if (kind === 1) return -1 - count(short);
    if (kind === 3) {
      const end = count(short) + at;
      if (end > bytes.length) throw new Error(unreadable);
      const value = text.decode(bytes.subarray(at, end));
      at = end;
      return value;
    }
    if (kind === 4) {
      const values: unknown[] = [];
      if (short === 31) {
        while (bytes[at] !== 255) values.push(read());
        at++;
      } else for (let left = count(short); left > 0; left--) values.push(read());
      return values;
    }
    if (kind === 7 && short < 24) return short === 21 ? true : short === 20 ? false : null;
    throw new Error(unreadable);
  };
  return read();
}
