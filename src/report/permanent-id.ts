const paragraphMarker = /^\[#([^\]\s]+)\](?:[ \t]*\r?\n|[ \t]+|$)/;
const headingMarker = /[ \t]*\[#([^\]\s]+)\]\s*$/;

interface Marked {
  /** The id in the marker; undefined where there is none. */
  id?: string;
  /** The text without its marker. */
  text: string;
}

/** Reads the `[#p1-4]` that stands before a paragraph's words. */
export function readParagraphMarker(text: string): Marked {
  const match = paragraphMarker.exec(text);
  return match?.[1] ? { id: match[1], text: text.slice(match[0].length) } : { text };
}

/** Reads the `[#s1-2]` that stands after a heading's words. */
export function readHeadingMarker(text: string): Marked {
  const match = headingMarker.exec(text);
  return match?.[1] ? { id: match[1], text: text.slice(0, match.index) } : { text };
}
