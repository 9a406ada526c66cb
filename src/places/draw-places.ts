import { escapeText } from '../drawing/compact-svg.ts';
import { round, toPoint } from './map-lines.ts';
import type { MapView } from './map-views.ts';
import { type Box, type PlacedLabel, placeLabels } from './place-labels.ts';
import type { Place } from './schema.ts';

/** A place with the number of paragraphs that mention it. */
export interface CountedPlace {
  place: Place;
  count: number;
}

interface PlaceOptions {
  isLabelled: (place: Place) => boolean;
  /** Points along the drawn lines, which labels keep off where they can. */
  lines: readonly { x: number; y: number; r: number }[];
  enlargement: number;
  /** Whether a label leads to its place in the list; on a narrow screen labels are too small to be touched. */
  hasLinks: boolean;
}

export interface DrawnPlaces {
  /** The groups `discs`, `seas` and `names` as SVG. */
  groups: string;
  /** Boxes of the labels, for the test that none overlaps another; where discs and labels are large, fewer find room. */
  labels: Box[];
  /** Places whose discs have no name, and seas, from west to east. */
  unnamed: string[];
  unnamedSeas: string[];
}

/** Discs and labels of one size. */
export function drawPlaces(
  places: readonly CountedPlace[],
  view: MapView,
  { isLabelled, lines, enlargement, hasLinks }: PlaceOptions,
): DrawnPlaces {
  const { width, height, projection } = view;
  const radius = view.radius * Math.sqrt(enlargement);
  const marks = places
    .filter(({ place }) => place.kind !== 'region-of-the-world')
    .flatMap(({ place, count }) => {
      const [x, y] = toPoint(projection, [place.lon, place.lat]);
      const isInside = x >= 0 && x <= width && y >= 0 && y <= height;
      const isSea = place.kind === 'sea';
      return isInside ? [{ place, x, y, r: isSea ? 0 : radius * Math.sqrt(count), isSea }] : [];
    })
    .sort((a, b) => b.r - a.r);
  const discs = marks.filter(({ isSea }) => !isSea);
  const wanted = marks
    .filter(({ place }) => isLabelled(place))
    .map(({ place, isSea, ...mark }) => ({ ...mark, text: place.name, isCentred: isSea }));
  const labels = placeLabels(wanted, discs, { width, height, size: view.labelSize * enlargement }, lines);
  const ids = new Map(marks.map(({ place }) => [place.name, place.id]));
  const circles = discs.map(({ x, y, r }) => `<circle cx="${round(x)}" cy="${round(y)}" r="${round(r)}"/>`).join('');
  const names = (isCentred: boolean) =>
    labels
      .filter((label) => label.isCentred === isCentred)
      .map((label) => (hasLinks ? `<a href="#${ids.get(label.text)}">${toText(label)}</a>` : toText(label)))
      .join('');
  const unnamed = (isSea: boolean) =>
    wanted
      .filter(({ text, isCentred }) => isCentred === isSea && labels.every((label) => label.text !== text))
      .sort((a, b) => a.x - b.x)
      .map(({ text }) => text);
  return {
    groups: `<g class="discs">${circles}</g><g class="seas">${names(true)}</g><g class="names">${names(false)}</g>`,
    labels: labels.map(({ box }) => box),
    unnamed: unnamed(false),
    unnamedSeas: unnamed(true),
  };
}

function toText({ text, x, y, anchor }: PlacedLabel): string {
  const className = anchor === 'start' ? '' : ` class="${anchor}"`;
  return `<text x="${round(x)}" y="${round(y)}"${className}>${escapeText(text)}</text>`;
}
