// `archive init POLICY`: writes policy.yaml, and archive.yaml where there is none; asks for what no option says.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { archiveYaml, policyYaml } from '../../src/core/archive/printRecords.ts';
import { readRecord } from '../../src/core/archive/readRecord.ts';
import { archiveSchema, policySchema } from '../../src/core/archive/schemas.ts';
import type { Problem } from '../../src/core/model/problem.ts';
import { withArchive, writeSafely } from '../../src/io/writeSafely.ts';
import { complain, write, writeJson } from './output.ts';
import { archiveDir } from './place.ts';
import { UsageError } from './usageError.ts';

/** The options of `init`, as commander reads them. */
export interface InitOptions {
  readonly title?: string;
  readonly publisher?: string;
  readonly language?: string;
  readonly timezone?: string;
  readonly original?: string;
  readonly service?: readonly string[];
  readonly translationOf?: string;
  readonly archiveTitle?: string;
  readonly operator?: string;
  readonly contact?: string;
  readonly interface?: string;
  readonly json?: true;
  readonly archive: string | undefined;
}

type Ask = (option: string, question: string, fallback: string | null) => Promise<string>;

/** Writes the files of a new policy; where one has a problem nothing is written. */
export async function initCommand(policy: string, options: InitOptions): Promise<void> {
  if (!/^[a-z0-9-]+$/u.test(policy)) {
    throw new UsageError(`A policy's id may hold only a-z, 0-9 and -; "${policy}" does not.`);
  }
  const dir = archiveDir(options.archive);
  const path = `${policy}/policy.yaml`;
  const { ask, close } = asking();
  try {
    const files = new Map<string, string>();
    if (!existsSync(join(dir, 'archive.yaml'))) files.set('archive.yaml', await newArchive(options, ask));
    files.set(path, await newPolicy(options, ask));
    const problems = existsSync(join(dir, path)) ? [exists(path)] : problemsOf(files);
    if (problems.length === 0) {
      mkdirSync(dir, { recursive: true });
      await withArchive(dir, () => Promise.resolve(writeSafely(dir, files)));
    }
    const written = problems.length === 0 ? [...files.keys()] : [];
    if (options.json) await writeJson({ policy, written, problems });
    else {
      await write(written.map((file) => `written: ${file}\n`).join('') || 'Nothing was written.\n');
      if (written.length > 0) await write(`Next: archive add ${policy} VERSION FILE\n`);
    }
    complain(problems);
  } finally {
    close();
  }
}

async function newPolicy(options: InitOptions, ask: Ask): Promise<string> {
  const title = options.title ?? (await ask('title', 'Title of the document', null));
  const publisher = options.publisher ?? (await ask('publisher', 'Who publishes it', null));
  const language = options.language ?? (await ask('language', 'Its language (ja, en, …)', 'ja'));
  const timezone =
    options.timezone ?? (await ask('timezone', 'Its time zone', language === 'ja' ? 'Asia/Tokyo' : 'UTC'));
  const services = (options.service ?? []).map((text) => {
    const [id = '', ...name] = text.split('=');
    return { id, title: name.join('=') || id };
  });
  return policyYaml({
    format: 1,
    title,
    publisher,
    language,
    timezone,
    original: options.original ?? null,
    terms: {},
    services,
    'translation-of': options.translationOf ?? null,
    cohorts: [],
  });
}

async function newArchive(options: InitOptions, ask: Ask): Promise<string> {
  return archiveYaml({
    format: 1,
    title: options.archiveTitle ?? (await ask('archive-title', 'Name of the archive', null)),
    operator: options.operator ?? (await ask('operator', 'Who runs the archive', null)),
    contact: options.contact ?? (await ask('contact', 'How to reach them (a mail address)', null)),
    url: null,
    base: '/',
    language: options.interface ?? (await ask('interface', 'Language of the pages (ja or en)', 'ja')),
  });
}

/** Asks in a terminal; elsewhere what is not said is wrong usage, since nobody could answer. */
function asking(): { readonly ask: Ask; readonly close: () => void } {
  if (!process.stdin.isTTY) {
    const ask: Ask = (option, _question, fallback) =>
      fallback === null ? Promise.reject(new UsageError(`say --${option} TEXT.`)) : Promise.resolve(fallback);
    return { ask, close: () => undefined };
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const ask: Ask = async (option, question, fallback) => {
    const answer = (
      await terminal.question(`${question}${fallback === null ? '' : ` [${fallback}]`}: `)
    ).trim();
    if (answer !== '') return answer;
    return fallback ?? ask(option, question, fallback);
  };
  return { ask, close: () => terminal.close() };
}

function problemsOf(files: ReadonlyMap<string, string>): readonly Problem[] {
  return [...files].flatMap(([path, text]) =>
    path === 'archive.yaml'
      ? readRecord(archiveSchema, path, text).problems
      : readRecord(policySchema, path, text).problems,
  );
}

function exists(path: string): Problem {
  return {
    code: 'policy-exists',
    file: path,
    at: null,
    message: 'The archive has this policy already.',
    cure: 'Edit its policy.yaml, or choose another id.',
  };
}
