/** Marks, in the contents beside the text, the section that is being read (`aria-current="location"`). */
export class ContentsMarker extends HTMLElement {
  #observer: IntersectionObserver | undefined;

  connectedCallback(): void {
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a[href*="#"]')];
    const headings = links.map((link) => document.getElementById(link.hash.slice(1))).filter((each) => each !== null);
    const mark = () => {
      const passed = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight * 0.4).at(-1);
      for (const link of links) {
        if (passed && link.hash === `#${passed.id}`) link.setAttribute('aria-current', 'location');
        else link.removeAttribute('aria-current');
      }
    };
    this.#observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -60% 0px' });
    for (const heading of headings) this.#observer.observe(heading);
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
  }
}
