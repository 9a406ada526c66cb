/** Path below the site of the image that a page is shared with, by the page's own: `panel-1/` has og/panel-1.png, the home page og/home.png. */
export const toShareImagePath = (page: string): string => `og/${page.replace(/\/$/, '') || 'home'}.png`;
