import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type GeoPermissibleObjects, type GeoProjection, geoAzimuthalEqualArea, geoEqualEarth } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { escapeText } from '../drawing/compact-svg.ts';
import { outlineSteps, toOutlinePath } from './outline-path.ts';
import { type Box, type PlacedLabel, placeLabels } from './place-labels.ts';
import type { Lane, Place } from './schema.ts';

/** A place with the number of paragraphs that mention it. */
export interface CountedPlace {
  place: Place;
  count: number;
}

interface MapView {
  width: number;
  height: number;
  projection: GeoProjection;
  /** Natural Earth at 1:110 million (coarse) or 1:50 million. */
  scale: '110m' | '50m';
  /** Whether the borders of countries are drawn. */
  hasBorders: boolean;
  /** Radius of one mention, in units; areas grow with the mentions. */
  radius: number;
  labelSize: number;
  /** By how much discs and labels grow on a narrow screen, where the drawing is that much smaller. */
  enlargement: number;
}

type World = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

const load = (scale: string): World =>
  JSON.parse(readFileSync(createRequire(import.meta.url).resolve(`world-atlas/countries-${scale}.json`), 'utf8'));

const extentOf = (west: number, south: number, east: number, north: number): GeoPermissibleObjects => ({
  type: 'MultiPoint',
  coordinates: [
    [west, south],
    [east, south],
    [west, north],
    [east, north],
    [(west + east) / 2, south],
    [(west + east) / 2, north],
    [west, Math.max(south, 0)],
    [east, Math.max(south, 0)],
  ],
});

/** From Djibouti to Washington with the Pacific in the middle, in an equal-area projection. */
export function oceanView(width: number): MapView {
  const projection = geoEqualEarth()
    .rotate([-162, 0])
    .fitWidth(width, extentOf(28, -38, 290, 66));
  const [, top = 0] = projection([162, 66]) ?? [];
  const [, bottom = 0] = projection([162, -36]) ?? [];
  const [x, y] = projection.translate();
  projection.translate([x, y - top]);
  const height = Math.round(bottom - top);
  return {
    width,
    height,
    projection: clip(projection, width, height),
    scale: '110m',
    hasBorders: false,
    radius: 2,
    labelSize: 11,
    enlargement: 2.3,
  };
}

/** Northeast Asia, where most places stand close together. */
export function northeastAsiaView(width: number, height: number): MapView {
  const projection = geoAzimuthalEqualArea()
    .rotate([-129.2, -37])
    .fitExtent(
      [
        [0, 0],
        [width, height],
      ],
      extentOf(114.5, 33, 144, 42),
    );
  return {
    width,
    height,
    projection: clip(projection, width, height),
    scale: '50m',
    hasBorders: true,
    radius: 3.4,
    labelSize: 11,
    enlargement: 1.55,
  };
}

const clip = (projection: GeoProjection, width: number, height: number): GeoProjection =>
  projection.clipExtent([
    [0, 0],
    [width, height],
  ]);

export interface DrawnMap {
  svg: string;
  /** Boxes of the labels, for the test that none overlaps another; on a narrow screen fewer find room. */
  labels: Box[];
  narrowLabels: Box[];
  /** Places whose discs have no name on a narrow screen, from west to east. */
  narrowUnnamed: string[];
}

/**
 * A map as SVG: land, ways, a disc for each place whose area grows with its mentions, and labels that keep clear of each other.
 * `isLabelled` leaves out places that another map names. Classes are roles: land, borders, lane, discs, names, seas, frame.
 */
export function drawMap(
  places: readonly CountedPlace[],
  lanes: readonly Lane[],
  view: MapView,
  { isLabelled, frame }: { isLabelled: (place: Place) => boolean; frame?: MapView },
): DrawnMap {
  const { width, height, projection, scale, hasBorders } = view;
  const world = load(scale);
  const land = toOutlinePath(feature(world, world.objects.land), projection);
  const borders = hasBorders
    ? toOutlinePath(
        mesh(world, world.objects.countries, (a, b) => a !== b),
        projection,
      )
    : '';
  const toScale = `transform="scale(${1 / outlineSteps})"`;
  const courses = lanes.map(({ course }) => course.map((point) => toPoint(projection, point)));
  const lanePaths = courses.map(smoothPath).join('');
  const outline = frame ? outlineOf(frame, projection) : [];
  const lines = [...courses, outline].flatMap(toDots);
  const wide = drawPlaces(places, view, { isLabelled, lines, enlargement: 1, hasLinks: true });
  const narrow = drawPlaces(places, view, { isLabelled, lines, enlargement: view.enlargement, hasLinks: false });
  const parts = [
    `<path class="land" ${toScale} d="${land}"/>`,
    borders && `<path class="borders" ${toScale} d="${borders}"/>`,
    lanePaths && `<path class="lane" d="${lanePaths}"/>`,
    frame && `<path class="frame" d="M${outline.map((point) => point.map(round).join(' ')).join('L')}Z"/>`,
    `<g class="on-wide">${wide.groups}</g>`,
    `<g class="on-narrow">${narrow.groups}</g>`,
  ];
  return {
    svg: `<svg viewBox="0 0 ${width} ${height}">${parts.filter(Boolean).join('')}</svg>`,
    labels: wide.labels,
    narrowLabels: narrow.labels,
    narrowUnnamed: narrow.unnamed,
  };
}

interface PlaceOptions {
  isLabelled: (place: Place) => boolean;
  /** Points along the drawn lines, which labels keep off where they can. */
  lines: readonly { x: number; y: number; r: number }[];
  enlargement: number;
  /** Whether a label leads to its place in the list; on a narrow screen labels are too small to be touched. */
  hasLinks: boolean;
}

/** Discs and labels of one size: the groups `discs`, `seas` and `names`. */
function drawPlaces(
  places: readonly CountedPlace[],
  view: MapView,
  { isLabelled, lines, enlargement, hasLinks }: PlaceOptions,
) {
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
  return {
    groups: `<g class="discs">${circles}</g><g class="seas">${names(true)}</g><g class="names">${names(false)}</g>`,
    labels: labels.map(({ box }) => box),
    unnamed: wanted
      .filter(({ text, isCentred }) => !isCentred && labels.every((label) => label.text !== text))
      .sort((a, b) => a.x - b.x)
      .map(({ text }) => text),
  };
}

function toText({ text, x, y, anchor }: PlacedLabel): string {
  const className = anchor === 'start' ? '' : ` class="${anchor}"`;
  return `<text x="${round(x)}" y="${round(y)}"${className}>${escapeText(text)}</text>`;
}

const toPoint = (projection: GeoProjection, place: [number, number]): [number, number] =>
  projection(place) ?? [Number.NaN, Number.NaN];

/** Points along a line, three units apart. */
const toDots = (points: readonly [number, number][]) =>
  points.slice(1).flatMap(([toX, toY], index) => {
    const [x, y] = points[index] as [number, number];
    const steps = Math.max(1, Math.ceil(Math.hypot(toX - x, toY - y) / 3));
    return Array.from({ length: steps + 1 }, (_, step) => ({
      x: x + ((toX - x) * step) / steps,
      y: y + ((toY - y) * step) / steps,
      r: 1.5,
    }));
  });

/** A line through points without corners: Catmull and Rom's spline as Bézier curves. */
function smoothPath(points: readonly [number, number][]): string {
  const at = (index: number) => points[Math.min(Math.max(index, 0), points.length - 1)] as [number, number];
  const curves = points.slice(1).map((end, index) => {
    const [before, start, after] = [at(index - 1), at(index), at(index + 2)];
    const controls = [
      start[0] + (end[0] - before[0]) / 6,
      start[1] + (end[1] - before[1]) / 6,
      end[0] - (after[0] - start[0]) / 6,
      end[1] - (after[1] - start[1]) / 6,
    ];
    return `C${[...controls, ...end].map(round).join(' ')}`;
  });
  return `M${at(0).map(round).join(' ')}${curves.join('')}`;
}

/** The outline of one map on another, closed. */
function outlineOf({ width, height, projection }: MapView, on: GeoProjection): [number, number][] {
  const steps = 8;
  const corners: [number, number][] = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
    [0, 0],
  ];
  const sides = corners.slice(1).flatMap(([x, y], side) => {
    const [fromX, fromY] = corners[side] as [number, number];
    return Array.from({ length: steps }, (_, step) => {
      const share = (step + 1) / steps;
      return toPoint(on, projection.invert?.([fromX + (x - fromX) * share, fromY + (y - fromY) * share]) ?? [0, 0]);
    });
  });
  return [...sides.slice(-1), ...sides];
}

const round = (value: number): string => String(Math.round(value * 10) / 10);
