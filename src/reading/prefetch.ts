const fetched = new Set<string>();

/**
 * Fetches a page of this site as soon as a reader is about to open it: pointer over a link, focus, touch, or the link to the
 * next section coming into view. Each page once, and none where the reader's browser asks to save data. For browsers that
 * do not know the speculation rules in the page.
 */
export function prefetchOnIntent(): void {
  const connection = (navigator as Navigator & { connection?: { saveData?: boolean } }).connection;
  if (connection?.saveData || HTMLScriptElement.supports?.('speculationrules')) return;
  const notice = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
    if (link) prefetch(link);
  };
  for (const intent of ['pointerover', 'focusin', 'touchstart']) addEventListener(intent, notice, { passive: true });
  const next = document.querySelector<HTMLAnchorElement>('a[rel="next"]');
  if (next) new IntersectionObserver(([seen]) => seen?.isIntersecting && prefetch(next)).observe(next);
}

function prefetch({ origin, pathname, search, href, download }: HTMLAnchorElement): void {
  const isOtherPage = origin === location.origin && pathname !== location.pathname && pathname.endsWith('/');
  if (!isOtherPage || search || download || fetched.has(pathname)) return;
  fetched.add(pathname);
  // Firefox holds a prefetch link against `default-src`, so it is fetched plainly; a failure leaves it to the next intent.
  fetch(href.replace(/#.*/, ''), { priority: 'low' })
    .then((response) => response.arrayBuffer())
    .catch(() => fetched.delete(pathname));
}
