import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { type CountedPlace, type DrawnPlaces, drawPlaces } from './draw-places.ts';
import { outlineOf, round, smoothPath, toDots, toPoint } from './map-lines.ts';
import type { MapView } from './map-views.ts';
import { outlineSteps, toOutlinePath } from './outline-path.ts';
import type { Lane, Place } from './schema.ts';

type World = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

const load = (scale: string): World =>
  JSON.parse(readFileSync(createRequire(import.meta.url).resolve(`world-atlas/countries-${scale}.json`), 'utf8'));

interface DrawnMap {
  svg: string;
  /** What differs with the width of the screen, from wide to narrow. */
  sizes: SizedPlaces[];
}

/** Discs and labels of one size. */
interface SizedPlaces extends Omit<DrawnPlaces, 'groups'> {
  /** Classes of their group, which say where it is shown: on-wide, on-middle, on-narrow. */
  on: string;
}

/**
 * A map as SVG: land, ways, a disc for each place whose area grows with its mentions, and labels that keep clear of each other.
 * `isLabelled` leaves out places that another map names. Classes are roles: land, borders, lane, discs, names, seas, frame; on-wide,
 * on-middle and on-narrow where the screen decides what is shown.
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
  const sizes = toSizes(view).map(({ on, enlargement }) => {
    const hasLinks = on !== 'on-narrow';
    return { on, ...drawPlaces(places, view, { isLabelled, lines, enlargement, hasLinks }) };
  });
  const parts = [
    `<path class="land" ${toScale} d="${land}"/>`,
    borders && `<path class="borders" ${toScale} d="${borders}"/>`,
    lanePaths && `<path class="lane" d="${lanePaths}"/>`,
    frame && `<path class="frame" d="M${outline.map((point) => point.map(round).join(' ')).join('L')}Z"/>`,
    ...sizes.map(({ on, groups }) => `<g class="${on}">${groups}</g>`),
  ];
  return {
    svg: `<svg viewBox="0 0 ${width} ${height}">${parts.filter(Boolean).join('')}</svg>`,
    sizes: sizes.map(({ groups: _groups, ...size }) => size),
  };
}

/** Where the drawing is as large on a screen of middle width as on a wide one, both show the same. */
function toSizes({ enlargements: { middle, narrow } }: MapView): { on: string; enlargement: number }[] {
  const wide =
    middle === 1
      ? [{ on: 'on-wide on-middle', enlargement: 1 }]
      : [
          { on: 'on-wide', enlargement: 1 },
          { on: 'on-middle', enlargement: middle },
        ];
  return [...wide, { on: 'on-narrow', enlargement: narrow }];
}
