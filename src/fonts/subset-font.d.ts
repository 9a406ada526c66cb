// The published types lack `keepFeatures`, `noHinting` and others (subset-font 2.9): these are the options that this project uses.
declare module 'subset-font' {
  interface SubsetFontOptions {
    targetFormat?: 'sfnt' | 'woff' | 'woff2';
    /** OpenType features to keep; all of them where the option is missing. */
    keepFeatures?: string[];
    noHinting?: boolean;
    /** Entries of the table `name` to keep beside names, version and copyright (OpenType, "Name IDs"). */
    preserveNameIds?: number[];
    variationAxes?: Record<string, number | { min?: number; max?: number; default?: number }>;
  }
  export default function subsetFont(font: Uint8Array, text: string, options?: SubsetFontOptions): Promise<Uint8Array>;
}
