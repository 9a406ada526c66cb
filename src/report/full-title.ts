interface Titled {
  title: string;
  subtitle?: string | undefined;
}

/** Title and subtitle as catalogues give them: "Title: Subtitle". */
export const toFullTitle = ({ title, subtitle }: Titled): string => (subtitle ? `${title}: ${subtitle}` : title);
