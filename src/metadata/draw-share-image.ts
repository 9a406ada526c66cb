import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import satori from 'satori';
import sharp from 'sharp';
import subsetFont from 'subset-font';

export interface ShareImage {
  title: string;
  subtitle?: string | undefined;
  /** Large, before the title; numbered sections alone have one. */
  numeral?: string | undefined;
  /** One line over the title, as on the page: Panel 1 of 4 */
  kicker: string;
  /** One line at the foot: what this is a page of. */
  brand: string;
  source: string;
}

/** What the drawing library is given with every card: it reads the fonts anew for every array, so that all cards share one. */
type Fonts = Parameters<typeof satori>[1]['fonts'];

interface Box {
  type: 'div';
  props: { style: Record<string, string | number>; children?: Box[] | string };
}

const colours = { paper: '#fbfaf6', ink: '#1c1f24', quiet: '#535a65', deep: '#0d4a6b' };
const glyphs = Array.from({ length: 0x17f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index)).join('');
const face = (style: string) => `@fontsource-variable/newsreader/files/newsreader-latin-wght-${style}.woff2`;

/** The text face as two still fonts, for the drawing library reads neither WOFF2 nor variable fonts. */
export async function loadImageFonts(): Promise<Fonts> {
  const load = async (style: string, weight: number) =>
    subsetFont(await readFile(fileURLToPath(import.meta.resolve(face(style)))), `${glyphs}‘’“”–—…`, {
      targetFormat: 'sfnt',
      variationAxes: { wght: weight },
    });
  const [roman, italic] = await Promise.all([load('normal', 500), load('italic', 400)]);
  return [
    { name: 'Newsreader', data: Buffer.from(roman), weight: 400, style: 'normal' },
    { name: 'Newsreader', data: Buffer.from(italic), weight: 400, style: 'italic' },
  ];
}

const box = (style: Record<string, string | number>, children: (Box | false)[] | string): Box => ({
  type: 'div',
  props: {
    style: { display: 'flex', ...style },
    children: typeof children === 'string' ? children : children.filter((child) => child !== false),
  },
});

const titleSize = (title: string): number => (title.length > 60 ? 64 : title.length > 32 ? 76 : 92);

/** The card of a page, 1200 × 630, as PNG: paper, numeral, title and the three hairlines. The same input gives the same bytes. */
export async function drawShareImage(
  { title, subtitle, numeral, kicker, brand, source }: ShareImage,
  fonts: Fonts,
): Promise<Buffer> {
  const stroke = box({ height: 2, width: '100%', background: colours.deep }, []);
  const card = box(
    {
      width: 1200,
      height: 630,
      boxSizing: 'border-box',
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: '72px 84px 64px',
      background: colours.paper,
      color: colours.ink,
      fontFamily: 'Newsreader',
    },
    [
      box({ flexDirection: 'column' }, [
        box({ fontSize: 32, fontStyle: 'italic', color: colours.quiet }, kicker),
        numeral !== undefined && box({ marginTop: 26, fontSize: 150, lineHeight: 0.9, color: colours.deep }, numeral),
        box(
          {
            marginTop: 22,
            fontSize: titleSize(title),
            lineHeight: 1.08,
            textWrap: 'balance',
            letterSpacing: '-0.015em',
          },
          title,
        ),
        subtitle !== undefined && box({ marginTop: 16, fontSize: 46, fontStyle: 'italic' }, subtitle),
      ]),
      box({ flexDirection: 'column' }, [
        box({ flexDirection: 'column', height: 14, justifyContent: 'space-between' }, [stroke, stroke, stroke]),
        box({ justifyContent: 'space-between', marginTop: 24, fontSize: 28 }, [
          box({}, brand),
          box({ fontStyle: 'italic', color: colours.quiet }, source),
        ]),
      ]),
    ],
  );
  const svg = await satori(card as Parameters<typeof satori>[0], {
    width: 1200,
    height: 630,
    fonts,
  });
  return sharp(Buffer.from(svg)).removeAlpha().png({ compressionLevel: 4 }).toBuffer();
}
