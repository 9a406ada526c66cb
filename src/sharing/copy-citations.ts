import { writeToClipboard } from './write-to-clipboard.ts';

/** Shows the buttons beside the citations, which would do nothing without this script, and has each copy the citation of its row. */
export function copyCitations(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('dt > button')) {
    button.hidden = false;
    button.addEventListener('click', () => copy(button));
  }
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const status = button.nextElementSibling;
  const words = button.parentElement?.nextElementSibling;
  if (!(status && words instanceof HTMLElement)) return;
  const isCopied = await writeToClipboard(words.innerText, words.innerHTML);
  if (!isCopied) getSelection()?.selectAllChildren(words);
  status.textContent = isCopied ? 'Copied' : 'The clipboard is closed: copy the selected words.';
}
