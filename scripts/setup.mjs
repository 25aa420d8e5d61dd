// The two commands of README.md. Plain JavaScript, since it runs before anything is installed, on Node.js 20 or later.
// `start`: install, build, serve. `test [--install]`: install, find (or install) a browser and a Japanese font, prove.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STAMP = join(ROOT, 'node_modules', '.installed-from');
const DEBIAN_PACKAGES = ['chromium', 'fontconfig', 'fonts-ipafont-gothic'];
const env = {
  ...process.env,
  PATH: [join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
  ASTRO_TELEMETRY_DISABLED: '1',
};

const [job, ...options] = process.argv.slice(2);
if (job !== 'start' && job !== 'test') stop('usage: node scripts/setup.mjs start | test [--install]', 2);
installPackages();
requireNode();
if (job === 'test') requireBrowser(options.includes('--install') || Boolean(process.env.CI));
for (const script of job === 'start' ? ['build', 'serve'] : ['proof'])
  run('npm', ['run', '--silent', script]);

/** Installs exactly what package-lock.json says, unless that very lock has been installed already. */
function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return;
  console.log('Installing the packages that package-lock.json names (npm ci) ...');
  // Whatever NODE_ENV says: the site is built with packages that the packed command line does not need.
  run('npm', ['ci', '--include=dev', '--loglevel=error']);
  writeFileSync(STAMP, lock);
}

/** npm skips an optional package that fails to arrive without a word, so the version in use is looked at. */
function requireNode() {
  const version = execFileSync('node', ['-p', 'process.versions.node'], {
    env,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  }).trim();
  const [major, minor] = version.split('.').map(Number);
  if (major < 22 || (major === 22 && minor < 12)) {
    stop(
      `Node.js ${version} is in use; this project needs 22.12 or later: install it, or remove node_modules and try again where npm can reach its registry.`,
      1,
    );
  }
}

/** The browser tests need a Chromium and a font with Japanese letters; both are named before they are installed. */
function requireBrowser(mayInstall) {
  const missing = [chromium() ? null : 'a Chromium', japaneseFont() ? null : 'a Japanese font'].filter(
    Boolean,
  );
  if (missing.length === 0) return;
  const debian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!mayInstall || !debian) {
    const how = debian
      ? `run npm test -- --install, or apt-get install ${DEBIAN_PACKAGES.join(' ')}`
      : 'install them, and set CHROMIUM to the browser if it is not found';
    stop(`The browser tests need ${missing.join(' and ')}: ${how}.`, 1);
  }
  console.log(`Installing for the browser tests (apt-get): ${DEBIAN_PACKAGES.join(', ')} ...`);
  run('apt-get', ['update', '-qq']);
  env.DEBIAN_FRONTEND = 'noninteractive';
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...DEBIAN_PACKAGES]);
}

function chromium() {
  const places = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ];
  return places.find((place) => place && existsSync(place));
}

function japaneseFont() {
  if (process.platform !== 'linux') return true;
  const fonts = spawnSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' });
  return fonts.status === 0 && fonts.stdout.trim() !== '';
}

function run(command, args) {
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    env,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

function stop(message, code) {
  console.error(message);
  process.exit(code);
}
