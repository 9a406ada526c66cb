let known: Set<string> | undefined;

/** Whether words in plain form, one after the other, name a country, a territory or a larger region. Browsers know their names. */
export function isRegion(words: readonly string[]): boolean {
  known ??= new Set(listRegions());
  return known.has(words.join(' '));
}

/**
 * English names of all regions with a code of two letters (ISO 3166) or three digits (UN M49), long and short, in plain words:
 * `south africa`, `hong kong sar china` and `hong kong`.
 */
function listRegions(): string[] {
  const styles = (['long', 'short'] as const).map(
    (style) => new Intl.DisplayNames('en', { type: 'region', fallback: 'none', style }),
  );
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = [
    ...letters.flatMap((first) => letters.map((second) => first + second)),
    ...Array.from({ length: 900 }, (_, number) => String(number).padStart(3, '0')),
  ];
  return codes
    .flatMap((code) => styles.map((names) => names.of(code) ?? ''))
    .flatMap((name) => name.split(/ ?[()]| - /))
    .map((name) =>
      name
        .normalize('NFKD')
        .replace('&', 'and')
        .replace(/[\p{M}.’]/gu, '')
        .replace(/-/g, ' ')
        .toLowerCase(),
    );
}
