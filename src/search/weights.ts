// The numbers by which search counts, each under one name. The build puts them into every script that uses them as numbers
// (`search-scripts.ts`): the modules for uncommon queries need nothing of the client for them.

/** How much a way counts in which a thing asked for may stand in a text: as it was typed, and by other names the less the looser they are. */
export const typed = 1;
/** Another name of the thing typed: ROK, for South Korea. */
export const equal = 0.9;
/** The names of a thing that the typed one only comes near, and the number without its unit for a sum of money. */
export const akin = 0.5;
/** A name that only comes near the one typed. */
export const loose = 0.35;
/** Of the report's words for a reader's one the first counts as an equal name, each other so much less, but none less than the least. */
export const readersStep = 0.08;
export const readersLeast = 0.4;
/** How much of this is left to them where the texts have the reader's word itself. */
export const besideTyped = 0.5;
/** A phrase in quotation marks. */
export const phrase = 1.5;
/** A paragraph by its number, which is no word of the texts, and how much is left to the number as a quantity. */
export const paragraph = 2;
export const quantity = 0.4;

/** How much a thing asked for counts beside the others (its share): fully, but for words in which one asks and words inside a longer name. */
export const whole = 1;
export const asking = 0.4;
export const part = 0.25;

/** BM25's own: how soon further occurrences add little, and how much the length of a text counts. */
export const saturation = 1.2;
export const lengthShare = 0.35;
/** So many occurrences is it worth that a heading has what is asked. */
export const headingBonus = 0.9;
/** The name of a reference entry is its heading: the entry of a term comes before those that mention it. */
export const nameBonus = 2.5;
/** An introduction names what the panels go into: its paragraphs come after those that do. */
export const introductionShare = 0.8;
/** Words between two concepts at which their bonus for closeness is halved. */
export const halfwayDistance = 4;
/** How much of a score depends on how much of the query is there. */
export const coverage = 0.4;
/** Paragraphs worth less than this share of the best one are left out, but for those that have nearly all that was asked. */
export const leastShare = 0.04;
export const nearlyAll = 0.85;
/** What the about page answers is not put after paragraphs that share a word with the query: they are left out below this share of its best. */
export const leastBesideAbout = 0.55;
/** The same of the about page beside the best of all texts, and of reference entries beside the best of them. */
export const leastOfOthers = 0.3;
