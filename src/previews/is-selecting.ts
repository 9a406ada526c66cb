/** Whether words are selected, or the menu for them or for a number is open: no preview comes over these. */
export const isSelecting = (): boolean =>
  getSelection()?.isCollapsed === false || document.querySelector('.share') !== null;
