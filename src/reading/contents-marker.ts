/** Marks, in the contents beside the text, the section that is being read (`aria-current="location"`). */
export class ContentsMarker extends HTMLElement {
  #listening = new AbortController();
  #frame = 0;

  connectedCallback(): void {
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a[href*="#"]')];
    const headings = links.map((link) => document.getElementById(link.hash.slice(1))).filter((each) => each !== null);
    const mark = () => {
      const read = headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight * 0.4);
      for (const link of links) {
        if (read && link.hash === `#${read.id}`) link.setAttribute('aria-current', 'location');
        else link.removeAttribute('aria-current');
      }
    };
    const markOnceAFrame = () => {
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(mark);
    };
    addEventListener('scroll', markOnceAFrame, { passive: true, signal: this.#listening.signal });
    markOnceAFrame();
  }

  disconnectedCallback(): void {
    this.#listening.abort();
    this.#listening = new AbortController();
    cancelAnimationFrame(this.#frame);
  }
}
