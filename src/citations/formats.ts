import { toBiblatex, toBibtex } from './bibtex.ts';
import type { Citation } from './citation.ts';
import { toCslJson } from './csl-json.ts';
import { toRis } from './ris.ts';

interface CitationFormat {
  /** As readers know it: RIS */
  label: string;
  /** End of the file's name, with the point: .ris */
  suffix: string;
  /** Media type to serve it with. */
  mediaType: string;
  /** What reads it, in a few words. */
  readBy: string;
  write: (citation: Citation) => string;
}

/** The files in which a citation can be taken along. */
export const citationFormats: CitationFormat[] = [
  {
    label: 'BibTeX',
    suffix: '.bib',
    mediaType: 'application/x-bibtex',
    readBy: 'LaTeX with BibTeX, JabRef',
    write: toBibtex,
  },
  {
    label: 'biblatex',
    suffix: '.biblatex.bib',
    mediaType: 'application/x-bibtex',
    readBy: 'LaTeX with biblatex',
    write: toBiblatex,
  },
  {
    label: 'RIS',
    suffix: '.ris',
    mediaType: 'application/x-research-info-systems',
    readBy: 'EndNote, Mendeley, Zotero',
    write: toRis,
  },
  {
    label: 'CSL-JSON',
    suffix: '.csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    readBy: 'Zotero, Pandoc',
    write: toCslJson,
  },
];
