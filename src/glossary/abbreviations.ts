// Two capitals to seven in one word (GSOMIA, DoD, R&D, G7), or capitals with full stops (U.S., D.C.); the plural s stays out.
// A longer word in capitals is only set in them.
const abbreviation =
  /(?<![\p{L}\p{N}.])((?:\p{Lu}\.){2,}|\p{Lu}[\p{Ll}&]?\p{Lu}[\p{Lu}\p{N}]{0,5}|\p{Lu}\p{N}+)s?(?![\p{L}\p{N}])/gu;

interface FoundAbbreviation {
  abbreviation: string;
  /** Index in the text, in UTF-16 units. */
  start: number;
}

/** The capitalised abbreviations of a text, each time they occur. */
export const findAbbreviations = (text: string): FoundAbbreviation[] =>
  [...text.matchAll(abbreviation)].map((match) => ({ abbreviation: match[1] ?? match[0], start: match.index }));

/** Whether a text is set in capitals as a whole, as addresses are: then its words in capitals are no abbreviations. */
export const isSetInCapitals = (text: string): boolean =>
  (text.match(/\p{Lu}/gu)?.length ?? 0) > (text.match(/\p{Ll}/gu)?.length ?? 0);
