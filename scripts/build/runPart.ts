// One process of a build: lets Astro make the pages that its environment names.
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { tellUsage } from './usage.ts';

tellUsage();

const logLevel = process.env.BUILD_LOG === 'quiet' ? 'warn' : 'info';
await build({ root: fileURLToPath(new URL('../..', import.meta.url)), logLevel });
