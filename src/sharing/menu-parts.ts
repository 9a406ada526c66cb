/** An element with its attributes. */
export function make(tag: string, attributes: Record<string, string>): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** An entry of a menu, and what choosing it does. */
export function makeItem(text: string, act: (item: HTMLElement) => unknown): HTMLElement {
  const item = make('button', { type: 'button', role: 'menuitem', tabindex: '-1' });
  item.textContent = text;
  item.addEventListener('click', () => act(item));
  return item;
}

/** Entries of a menu under a name that is read out. */
export function makeGroup(label: string, items: HTMLElement[]): HTMLElement {
  const group = make('div', { role: 'group', 'aria-label': label });
  group.append(...items);
  return group;
}

/** Arrows, Home and End go round the menu; Tab leaves it; Escape is the browser's own, but for a menu that opened by itself. */
export function moveFocus(event: KeyboardEvent, items: HTMLElement, close: () => void): void {
  const all = [...items.querySelectorAll('button')];
  const at = all.indexOf(document.activeElement as HTMLButtonElement);
  const steps: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowRight: at + 1,
    ArrowUp: at - 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: -1,
  };
  const step = steps[event.key];
  if (event.key === 'Tab' || event.key === 'Escape') close();
  if (step === undefined || at < 0) return;
  event.preventDefault();
  all.at(step % all.length)?.focus();
}

/** Puts the menu under its place, over it where the window ends, and never beyond the window's side. */
export function hang(box: HTMLElement, place: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = box;
  const hasRoom = place.bottom + height + 8 < innerHeight || place.top < height + 8;
  box.style.top = `${scrollY + (hasRoom ? place.bottom + 8 : place.top - height - 8)}px`;
  box.style.left = `${scrollX + Math.max(8, Math.min(place.left, document.documentElement.clientWidth - width - 8))}px`;
}
