/**
 * Waits for a reader's intent to search (pointer or focus on a field, Ctrl/Cmd-K, an address that asks for results or for
 * lit words) and only then loads the client. Browsers remember a module that once failed to load until the page is
 * reloaded: so each script is fetched and checked first, and imported only when it is known to be there and whole.
 */
type Client = typeof import('./client.ts');

const settings = document.querySelector<HTMLMetaElement>('meta[name="search"]');
/** Names of the client's scripts, their addresses and hashes, as the build wrote them: `client /assets/… sha256-…` */
const scripts = settings?.content.split(' ') ?? [];

async function fetchScript(at: number, isRetry = false): Promise<void> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), 1600);
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

/** Fetches and checks the scripts of modules, all at once, so that an import of theirs will not fail. */
export const prepareScripts = async (...names: string[]): Promise<void> => {
  if (import.meta.env.DEV) return;
  const wanted: Promise<void>[] = [];
  for (const name of names)
    for (let at = scripts.indexOf(name) + 1; scripts[at]?.includes('/'); at += 2) wanted.push(fetchScript(at));
  await Promise.all(wanted);
};

let client: Client | undefined;

async function loadClient(...names: string[]): Promise<Client> {
  if (!client) {
    const manifest = document.createElement('link');
    manifest.rel = 'preload';
    manifest.as = 'fetch';
    manifest.crossOrigin = 'anonymous';
    manifest.href = `${settings?.dataset['searchBundle']}manifest.json`;
    document.head.append(manifest);
    await prepareScripts('client', ...names);
    client = import.meta.env.DEV ? await import('./client.ts') : await import(/* @vite-ignore */ scripts[1] ?? '');
    client?.usePreparation(prepareScripts);
  }
  return client as Client;
}

const isPage = () => document.querySelector('search-page') !== null;

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
const asked = new URLSearchParams(location.search);
if (isPage() && asked.has('q')) begin();
if (asked.has('find'))
  loadClient('landing')
    .then(({ lightWords }) => lightWords())
    .catch(() => {});
