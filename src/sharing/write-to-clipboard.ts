/** False where the browser refuses, or has no clipboard for a page served over plain http. */
export async function writeToClipboard(text: string, html?: string): Promise<boolean> {
  const blob = (type: string, content: string) => new Blob([content], { type });
  try {
    if (html && 'ClipboardItem' in window)
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', html) }),
      ]);
    else await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
