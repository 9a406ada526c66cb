import type { ReportIdentity } from './schemas.ts';

/** Title and subtitle as catalogues give them: "Title: Subtitle". */
export const toFullTitle = ({ title, subtitle }: Pick<ReportIdentity, 'title' | 'subtitle'>): string =>
  subtitle ? `${title}: ${subtitle}` : title;
