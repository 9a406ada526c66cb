const styleKey = 'citation-style';

/** Storage may be blocked: then the choice holds for this page alone. */
let chosenStyle: string | undefined;

/** Keeps the name of the citation style that a reader chose. */
export function rememberStyle(name: string): void {
  chosenStyle = name;
  try {
    localStorage.setItem(styleKey, name);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

/** The name of the style last chosen in this browser; undefined where none was. */
export function readStyle(): string | undefined {
  try {
    chosenStyle ??= localStorage.getItem(styleKey) ?? undefined;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
  return chosenStyle;
}
