import Figure from '../figures/Figure.astro';
import Edition from './Edition.astro';
import EditorsNote from './EditorsNote.astro';
import PullQuote from './PullQuote.astro';

/** The components that content may use, by name; the checks refuse any other. */
export const contentComponents = { Edition, EditorsNote, Figure, PullQuote };
