import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { findEdition } from './report/edition.ts';
import { sectionSchema } from './report/schemas.ts';

/** Introduction, panels, conclusion and the about page; an entry's id is its address: panel-1. */
const sections = defineCollection({
  loader: glob({
    base: `./${findEdition().content}`,
    pattern: ['panels/*.mdx', 'about.mdx'],
    generateId: ({ entry }) => entry.replace(/^panels\/|\.mdx$/g, ''),
  }),
  schema: sectionSchema,
});

export const collections = { sections };
