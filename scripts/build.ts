import { buildSite } from '../src/build/build-site.ts';

await buildSite({ output: 'dist' });
