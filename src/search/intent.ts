/**
 * Waits for a reader's intent to search (pointer or focus on a field, Ctrl/Cmd-K, an address that asks for results or for
 * lit words) and only then loads the client. Browsers remember a module that once failed to load until the page is
 * reloaded: so each script is fetched and checked first, and imported only when it is known to be there and whole.
 */
import resultStyles from './search.css?url';

type Client = typeof import('./client.ts');

const isPage = () => document.querySelector('search-page') !== null;

const settings = document.querySelector<HTMLMetaElement>('meta[name="search"]');
/** Names of the client's scripts, their addresses and hashes, as the build wrote them: `client /assets/… sha256-…` */
const scripts = settings?.content.split(' ') ?? [];
/** How long a script may take, in milliseconds; longer once one took too long, for readers on slow lines. */
let patience = 1400;

async function fetchScript(at: number, isRetry = false): Promise<void> {
  const abort = new AbortController();
  const timer = setTimeout(() => {
    abort.abort();
    if (isRetry) patience = Math.min(patience * 2, 10_000);
  }, patience);
  try {
    const response = await fetch(scripts[at] ?? '', {
      integrity: scripts[at + 1] ?? '',
      signal: abort.signal,
      cache: isRetry ? 'reload' : 'default',
    });
    if (!response.ok) throw new Error(`${scripts[at]} answered ${response.status}`);
    await response.arrayBuffer();
  } catch (error) {
    if (isRetry) throw error;
    await fetchScript(at, true);
  } finally {
    clearTimeout(timer);
  }
}

const fetched = new Map<number, Promise<void>>();

/** The same once for each script; after a failure it is fetched anew. */
function fetchScriptOnce(at: number): Promise<void> {
  const known = fetched.get(at);
  if (known) return known;
  const fetching = fetchScript(at);
  fetched.set(at, fetching);
  fetching.catch(() => fetched.delete(at));
  return fetching;
}

/** Fetches and checks the scripts of modules, all at once, so that an import of theirs will not fail. */
const prepareScripts = async (...names: string[]): Promise<void> => {
  if (import.meta.env.DEV) return;
  const wanted: Promise<void>[] = [];
  for (const name of names)
    for (let at = scripts.indexOf(name) + 1; scripts[at]?.includes('/'); at += 2) wanted.push(fetchScriptOnce(at));
  await Promise.all(wanted);
};

/** Asks for the files of the bundle that every query needs, beside the scripts instead of after them. */
function preloadBundle(): void {
  const { searchBundle = '', searchFirst = '' } = settings?.dataset ?? {};
  if (import.meta.env.DEV) return;
  for (const name of ['manifest.json', ...searchFirst.split(' ')]) {
    const file = document.createElement('link');
    Object.assign(file, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: searchBundle + name });
    document.head.append(file);
  }
}

/**
 * Resolves when results can be shown as they should look, or will do without: the sheet failed, or takes too long. The search page
 * has it among its own styles.
 */
const loadStyles = async (): Promise<unknown> =>
  isPage() ||
  new Promise((resolve) => {
    const sheet = document.createElement('link');
    Object.assign(sheet, { rel: 'stylesheet', href: resultStyles, onload: resolve, onerror: resolve });
    document.head.append(sheet);
    setTimeout(resolve, patience);
  });

/** Milliseconds by which the client goes before its files: on a slow line it comes first then, and gets ready while they come. */
const headStart = 60;

let starting: Promise<Client> | undefined;

async function startClient(): Promise<Client> {
  const preloading = setTimeout(preloadBundle, headStart);
  await Promise.all([prepareScripts('client'), loadStyles()]);
  const client: Client = import.meta.env.DEV
    ? await import('./client.ts')
    : await import(/* @vite-ignore */ scripts[1] ?? '');
  clearTimeout(preloading);
  client.startSearch(prepareScripts);
  return client;
}

/** The client, started once; after a failure the next intent tries anew. `names` are further modules that are needed at once. */
async function loadClient(...names: string[]): Promise<Client> {
  starting ??= startClient().catch((error) => {
    starting = undefined;
    throw error;
  });
  const [client] = await Promise.all([starting, prepareScripts(...names)]);
  return client;
}

function begin(): void {
  loadClient(...(isPage() ? ['search-page'] : []))
    .then(({ showPage }) => (isPage() ? showPage() : undefined))
    .catch(() => {
      for (const status of document.querySelectorAll<HTMLElement>('.search-status'))
        status.textContent = navigator.onLine
          ? 'Search failed to load. Typing tries again; the contents and the whole report are there without it.'
          : 'You are offline, and search has not been loaded yet.';
    });
}

/** Lights the words that the address names, or says that they could not be looked for. */
function light(): void {
  loadClient('landing')
    .then(({ lightWords }) => lightWords())
    .catch(() => {
      const bar = document.createElement('section');
      const again = document.createElement('button');
      Object.assign(again, { type: 'button', textContent: 'Try again' });
      Object.assign(bar, { className: 'found-bar', role: 'status' });
      bar.append('The words searched for could not be marked.', again);
      again.addEventListener('click', () => {
        bar.remove();
        light();
      });
      document.body.append(bar);
    });
}

const isField = (target: EventTarget | null) => target instanceof Element && target.closest('search-box');
for (const type of ['pointerover', 'focusin', 'input'])
  addEventListener(type, ({ target }) => isField(target) && begin(), { passive: true });
addEventListener('keydown', (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k') return;
  const dialog = document.querySelector<HTMLDialogElement>('.search-dialog');
  event.preventDefault();
  if (!dialog) document.querySelector<HTMLInputElement>('search-box input')?.focus();
  else if (dialog.open) dialog.close();
  else dialog.showModal();
  begin();
});
document.querySelector('.search-unloaded')?.remove();
const asked = new URLSearchParams(location.search);
if (isPage() && asked.has('q')) begin();
if (asked.has('find')) light();
