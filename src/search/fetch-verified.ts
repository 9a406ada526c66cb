const patience = 1400;

/** SHA-256 for pages on which the browser gives none. */
type LoadSha256 = () => Promise<(bytes: Uint8Array) => ArrayBuffer>;

/** Reads the bundle's files from an address, each with one retry; a file counts only when its own hash is right. */
export function verifiedReader(
  address: string,
  manifestHash: string,
  loadSha256: LoadSha256,
): (name: string) => Promise<Uint8Array> {
  const attempt = async (name: string, isRetry: boolean): Promise<Uint8Array> => {
    const bytes = await fetchBytes(address + name, isRetry);
    const expected = name === 'manifest.json' ? manifestHash : name.replace(/\..*$/, '');
    if (!expected || !(await toHash(bytes, loadSha256)).startsWith(expected)) throw new Error(name);
    return bytes;
  };
  return (name) => attempt(name, false).catch(() => attempt(name, true));
}

/** Bytes of a file; gives up when nothing has arrived for a while. A retry goes past the browser's cache. */
async function fetchBytes(address: string, isRetry: boolean): Promise<Uint8Array> {
  const abort = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => abort.abort(), patience);
  };
  wait();
  try {
    const response = await fetch(address, { signal: abort.signal, cache: isRetry ? 'reload' : 'default' });
    if (!response.ok || !response.body) throw new Error(address);
    const watched = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, to) {
        wait();
        to.enqueue(chunk);
      },
    });
    return await readAll(response.body.pipeThrough(watched));
  } finally {
    clearTimeout(timer);
  }
}

/** SHA-256 as hexadecimal digits. Browsers give it on secure addresses and on localhost only. */
async function toHash(bytes: Uint8Array, loadSha256: LoadSha256): Promise<string> {
  const digest = crypto.subtle
    ? await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
    : (await loadSha256())(bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Undoes gzip, with which Pagefind packs its index. */
export async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  return readAll(new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip')));
}

const readAll = async (stream: ReadableStream): Promise<Uint8Array> =>
  new Uint8Array(await new Response(stream).arrayBuffer());
