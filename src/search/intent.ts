/**
 * Waits for a reader's intent to search (pointer or focus on a field, Ctrl/Cmd-K, an address that asks for results or for
 * lit words) and only then loads the client, checked against the hash that the page carries.
 */

let loading: Promise<typeof import('./client.ts')> | undefined;
let tries = 0;

const settings = () => document.querySelector<HTMLElement>('[data-search-bundle]')?.dataset ?? {};

/** The client's module. A failure is forgotten, so that the next intent tries again under another address. */
function loadClient(): Promise<typeof import('./client.ts')> {
  loading ??= load().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<typeof import('./client.ts')> {
  if (import.meta.env.DEV) return import('./client.ts');
  const { searchBundle = '', searchScript = '', searchIntegrity = '' } = settings();
  preload('preload', `${searchBundle}manifest.json`);
  for (let left = 2; ; left--) {
    const address = tries++ > 0 ? `${searchScript}?try=${tries}` : searchScript;
    try {
      await arrival(preload('modulepreload', address, searchIntegrity));
      return await import(/* @vite-ignore */ address);
    } catch (error) {
      if (left === 1) throw error;
    }
  }
}

function preload(rel: string, href: string, integrity = ''): HTMLLinkElement {
  const link = document.createElement('link');
  link.rel = rel;
  if (rel === 'preload') link.as = 'fetch';
  link.crossOrigin = 'anonymous';
  link.integrity = integrity;
  link.href = href;
  document.head.append(link);
  return link;
}

const arrival = (link: HTMLLinkElement) =>
  new Promise<void>((resolve, reject) => {
    if (!link.relList.supports('modulepreload')) resolve();
    link.onload = () => resolve();
    link.onerror = reject;
    setTimeout(reject, 1700);
  });

function begin(after: (client: typeof import('./client.ts')) => void = () => {}): void {
  loadClient().then(after, () => {
    for (const status of document.querySelectorAll<HTMLElement>('.search-status')) {
      status.hidden = false;
      status.textContent = navigator.onLine
        ? 'Search could not be loaded. Press Enter for a page that tries again, or use the contents.'
        : 'You are offline, and search has not been loaded yet.';
    }
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
if (document.querySelector('search-page') && asked.has('q')) begin();
if (asked.has('find')) begin(({ lightWords }) => lightWords());
