import { fillCitation, today } from './fill-citation.ts';

/** Puts the reader's own day where the page leaves the day of access open (`<span data-date="month d, yyyy">`). */
export function fillAccessDates(): void {
  for (const open of document.querySelectorAll<HTMLElement>('[data-date]'))
    open.replaceWith(fillCitation(`{${open.dataset['date']}}`, { url: '', id: '', date: today() }));
}
