interface Register {
  /** What links to its page call it: Index */
  label: string;
  /** Files of the content that fill its page, one of which is enough, each with the lists of its rows. */
  files: Readonly<Record<string, readonly string[]>>;
  /** What the page puts before a row's id to make a fragment, g- of g-rok; undefined where readers cannot link to its rows. */
  prefix?: string;
  /** Whether its rows refer to paragraphs of the report. */
  isReferring?: boolean;
}

/** Page of a register, by its address. */
export type RegisterPage = 'topics' | 'glossary' | 'figures' | 'timeline' | 'places' | 'recommendations';

/** The registers that an edition may keep beside its text. How each is checked stands in `src/checks/register-checks.ts`. */
export const registers: Readonly<Record<RegisterPage, Register>> = {
  topics: { label: 'Index', files: { 'topics.yaml': ['topics'], 'glossary.yaml': ['terms'] }, isReferring: true },
  glossary: { label: 'Glossary', files: { 'glossary.yaml': ['terms'] }, prefix: 'g-' },
  figures: {
    label: 'Figures',
    files: { 'figures/register.yaml': ['figures', 'charts'] },
    prefix: '',
    isReferring: true,
  },
  timeline: { label: 'Timeline', files: { 'timeline.yaml': ['events'] }, prefix: '', isReferring: true },
  places: { label: 'Places', files: { 'places.yaml': ['places', 'lanes'] }, prefix: '' },
  recommendations: {
    label: 'Recommendations',
    files: { 'recommendations.yaml': ['rows'] },
    prefix: '',
    isReferring: true,
  },
};
