import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { type CountedPlace, drawPlaces } from './draw-places.ts';
import { outlineOf, round, smoothPath, toDots, toPoint } from './map-lines.ts';
import type { MapView } from './map-views.ts';
import { outlineSteps, toOutlinePath } from './outline-path.ts';
import type { Box } from './place-labels.ts';
import type { Lane, Place } from './schema.ts';

type World = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

const load = (scale: string): World =>
  JSON.parse(readFileSync(createRequire(import.meta.url).resolve(`world-atlas/countries-${scale}.json`), 'utf8'));

interface DrawnMap {
  svg: string;
  /** Boxes of the labels, for the test that none overlaps another; on a narrow screen fewer find room. */
  labels: Box[];
  narrowLabels: Box[];
  /** Places whose discs have no name on a narrow screen, and seas, from west to east. */
  narrowUnnamed: string[];
  narrowUnnamedSeas: string[];
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
    narrowUnnamedSeas: narrow.unnamedSeas,
  };
}
