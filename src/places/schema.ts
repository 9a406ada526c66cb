import { z } from 'astro/zod';
import { paragraphReference } from '../report/schemas.ts';

const id = z.string().regex(/^pl-[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'expected an id such as pl-djibouti' });
const names = z.array(z.string().min(2).max(60)).default([]);
const longitude = z.number().min(-180).max(180);
const latitude = z.number().min(-90).max(90);

/** What a place is: points of all kinds are drawn but parts of the world, which are listed alone. */
const placeKinds = ['country', 'city', 'site', 'region', 'sea', 'region-of-the-world'] as const;

const placeSchema = z.strictObject({
  /** Permanent; the place stands at /places/#ID. Example: pl-djibouti */
  id,
  /** As the text writes it. */
  name: z.string().min(2).max(60),
  kind: z.enum(placeKinds),
  /** Degrees east, for the drawing alone. */
  lon: longitude,
  /** Degrees north, for the drawing alone. */
  lat: latitude,
  /** Other forms in the text that count as mentions. Example: South Korean */
  forms: names,
  /** Phrases of the text in which the name means something else. Example: South China Sea, for China */
  notIn: names,
  /** What a reader must know about the count. */
  note: z.string().min(10).max(120).optional(),
});

const laneSchema = z.strictObject({
  id,
  /** What the list calls it. */
  name: z.string().min(5).max(80),
  /** Words of each paragraph that speak of the way. Example: critical sea lanes */
  said: z.array(z.string().min(4).max(60)).min(1),
  /** Places on the way that each paragraph names with it. */
  names: z.array(z.string()).min(1),
  paragraphs: z.array(paragraphReference).min(1),
  /** Points of the drawn line, degrees east and north; schematic. */
  course: z.array(z.tuple([longitude, latitude])).min(2),
});

/** `content/places.yaml`: the places that the report names, and the ways between them that it speaks of. */
export const placesSchema = z.strictObject({
  places: z.array(placeSchema).min(1),
  lanes: z.array(laneSchema).default([]),
});

export type Places = z.infer<typeof placesSchema>;
export type Place = Places['places'][number];
export type Lane = Places['lanes'][number];
