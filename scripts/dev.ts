import { dev } from 'astro';

const server = await dev({});
console.log(`Editing at http://localhost:${server.address.port}/`);
