// The step of the proof that runs Lighthouse: `lighthouseStep.ts SITE`. A process of its own, since the proof waits for steps.
import { lighthouseHolds } from './lighthouse.ts';

const { ok, lines } = await lighthouseHolds(process.argv[2] ?? 'dist');
for (const line of lines) console.log(line);
process.exitCode = ok ? 0 : 1;
