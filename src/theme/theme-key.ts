/** Key under which a reader's own choice is kept; nothing is kept while the system's setting holds. */
export const themeKey = 'theme';
