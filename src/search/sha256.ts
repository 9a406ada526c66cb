const primes = (count: number): number[] => {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate++)
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  return found;
};
const fraction = (value: number): number => ((value - Math.floor(value)) * 2 ** 32) | 0;

/** SHA-256 (FIPS 180-4) for addresses on which the browser gives none: a report on a ministry's plain-http intranet. */
export function sha256(bytes: Uint8Array): ArrayBuffer {
  const hash = new Int32Array(primes(8).map((prime) => fraction(Math.sqrt(prime))));
  const constants = primes(64).map((prime) => fraction(Math.cbrt(prime)));
  const padded = new Uint8Array((((bytes.length + 8) >> 6) << 6) + 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, bytes.length << 3);
  const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by));
  const schedule = new Int32Array(64);
  for (let block = 0; block < padded.length; block += 64) {
    for (let step = 0; step < 64; step++) {
      if (step < 16) schedule[step] = view.getInt32(block + step * 4);
      else {
        const near = schedule[step - 2] as number;
        const far = schedule[step - 15] as number;
        schedule[step] =
          (turn(near, 17) ^ turn(near, 19) ^ (near >>> 10)) +
          (schedule[step - 7] as number) +
          (turn(far, 7) ^ turn(far, 18) ^ (far >>> 3)) +
          (schedule[step - 16] as number);
      }
    }
    let [a, b, c, d, e, f, g, h] = hash as unknown as [number, number, number, number, number, number, number, number];
    for (let step = 0; step < 64; step++) {
      const one =
        (h +
          (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) +
          ((e & f) ^ (~e & g)) +
          (constants[step] as number) +
          (schedule[step] as number)) |
        0;
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, at) => {
      hash[at] = ((hash[at] as number) + word) | 0;
    });
  }
  const digest = new DataView(new ArrayBuffer(32));
  hash.forEach((word, at) => {
    digest.setInt32(at * 4, word);
  });
  return digest.buffer as ArrayBuffer;
}
