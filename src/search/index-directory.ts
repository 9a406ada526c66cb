/** Directory of a built site in which each bundle of search has one of its own, called after its hash. */
export const indexDirectory = 'search-index';
