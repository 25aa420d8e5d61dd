// The proof command: everything that must hold before a commit stands on main. Runs every step, then says what failed.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { breaches } from './proof/layers.ts';
import { overBudget } from './proof/sizes.ts';

const ROOT = new URL('..', import.meta.url).pathname;
const RESULTS = join(ROOT, '.cache', 'proof');

interface Step {
  readonly name: string;
  readonly run: () => boolean;
}

const npm =
  (...args: string[]) =>
  () =>
    succeeds('npm', ['run', '--silent', ...args]);
const steps: readonly Step[] = [
  { name: 'format', run: npm('format:check') },
  { name: 'lint', run: npm('lint') },
  { name: 'layers', run: layersHold },
  { name: 'types', run: npm('typecheck') },
  { name: 'unit tests', run: () => vitest('test/vitest.config.ts', 'unit') },
  { name: 'archive', run: npm('archive', '--', 'check') },
  { name: 'build', run: npm('build') },
  {
    name: 'example build',
    run: npm('build', '--', '--archive', 'test/fixtures/example', '--out', '.cache/example'),
  },
  { name: 'lighthouse', run: lighthouseRuns },
  { name: 'browser tests', run: () => vitest('test/browser/vitest.config.ts', 'browser') },
  { name: 'sizes', run: sizesHold },
];

const failed: string[] = [];
for (const step of steps) {
  console.log(`\n== ${step.name}`);
  const start = performance.now();
  if (!step.run()) failed.push(step.name);
  console.log(
    `== ${step.name}: ${failed.includes(step.name) ? 'FAILED' : 'ok'} (${Math.round((performance.now() - start) / 1000)} s)`,
  );
}
const tests = ['unit', 'browser'].map(counts).reduce((sum, one) => ({
  passed: sum.passed + one.passed,
  failed: sum.failed + one.failed,
  skipped: sum.skipped + one.skipped,
}));
console.log(failed.length === 0 ? '\nEvery step holds.' : `\nFailed: ${failed.join(', ')}.`);
console.log(`${tests.passed} passed, ${tests.failed} failed, ${tests.skipped} skipped`);
process.exitCode = failed.length === 0 ? 0 : 1;

function succeeds(command: string, args: readonly string[]): boolean {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', INIT_CWD: ROOT };
  return (
    spawnSync(command, args, { cwd: ROOT, env, stdio: 'inherit', shell: process.platform === 'win32' })
      .status === 0
  );
}

function vitest(config: string, name: string): boolean {
  return succeeds('npx', [
    'vitest',
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(RESULTS, `${name}.json`)}`,
  ]);
}

function counts(name: string): { passed: number; failed: number; skipped: number } {
  try {
    const report = JSON.parse(readFileSync(join(RESULTS, `${name}.json`), 'utf8')) as Record<string, number>;
    return {
      passed: report.numPassedTests ?? 0,
      failed: report.numFailedTests ?? 0,
      skipped: report.numPendingTests ?? 0,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function layersHold(): boolean {
  const files = new Map<string, string>();
  for (const folder of ['src', 'scripts']) {
    for (const entry of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
      if (/\.(?:ts|astro)$/u.test(entry))
        files.set(`${folder}/${entry.split(sep).join('/')}`, readFileSync(join(ROOT, folder, entry), 'utf8'));
    }
  }
  const found = breaches(files);
  for (const { file, what } of found) console.error(`${file}: ${what}`);
  return found.length === 0;
}

function lighthouseRuns(): boolean {
  const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
  return succeeds(process.execPath, [...flags, 'scripts/proof/lighthouseStep.ts', join(ROOT, 'dist')]);
}

function sizesHold(): boolean {
  const found = overBudget(join(ROOT, 'dist'));
  for (const line of found.lines) console.log(line);
  return found.ok;
}
