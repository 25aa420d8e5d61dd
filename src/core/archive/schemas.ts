// The shape of archive.yaml, policy.yaml and version.yaml, key by key. The only user of zod, with readRecord.ts.
// Invariant: unknown keys are problems; what may be absent has its default here and nowhere else.
import { z } from 'zod';
import { isCalendarDate } from '../text/calendarDate.ts';

/** What a refinement adds to an issue, so that its problem has a code and a cure of its own. */
interface Advice {
  readonly code: string;
  readonly cure: string;
}

const advice = (
  message: string,
  params: Advice,
): { error: string; params: { code: string; cure: string } } => ({
  error: message,
  params,
});

const words = z
  .string()
  .refine(
    (text) => text.trim() !== '',
    advice('This text is empty.', { code: 'empty-text', cure: 'Write something here.' }),
  );

// `meta` tells a published JSON Schema what a refinement checks; it changes nothing here.
const id = z
  .string()
  .refine(
    (text) => /^[a-z0-9-]+$/u.test(text),
    advice('An id may hold only the letters a to z, digits and hyphens.', {
      code: 'bad-id',
      cure: 'Use only a-z, 0-9 and -.',
    }),
  )
  .meta({ pattern: '^[a-z0-9-]+$' });

const date = z
  .string()
  .refine(
    isCalendarDate,
    advice('This is not a day of the calendar written YYYY-MM-DD.', {
      code: 'bad-date',
      cure: 'Write a real date such as 2022-07-01, or null.',
    }),
  )
  .meta({ format: 'date' });

const count = z.int().min(0);
const range = z.tuple([count, count]).refine(
  ([start, end]) => start < end,
  advice('The end of a range must be greater than its start.', {
    code: 'bad-range',
    cure: 'Write [start, end) in UTF-16 code units, the end not included.',
  }),
);

const sha256 = z
  .string()
  .refine(
    (text) => /^[0-9a-f]{64}$/u.test(text),
    advice('A sha256 is 64 digits of 0-9 and a-f.', {
      code: 'bad-sha256',
      cure: 'Write the SHA-256 of the bytes of the file, in lower case.',
    }),
  )
  .meta({ pattern: '^[0-9a-f]{64}$' });

const fileName = z.string().refine(
  (text) => /^[\p{L}\p{N}_-][\p{L}\p{N}._-]*$/u.test(text),
  advice('This is not the plain name of a file in the folder of the version.', {
    code: 'bad-file-name',
    cure: 'Name a file that stands beside version.yaml, without any folder.',
  }),
);

const base = z.string().refine(
  (text) => /^\/(?:[^/\s?#]+\/)*$/u.test(text),
  advice('The base is a path with a slash at both ends.', {
    code: 'bad-base',
    cure: 'Write / or, for a subfolder, /folder/.',
  }),
);

const url = z
  .string()
  .refine(
    (text) => /^https?:\/\/[^\s]+$/u.test(text),
    advice('This is not a web address.', {
      code: 'bad-url',
      cure: 'Write an address that begins with https:// or http://, or null.',
    }),
  )
  .meta({ format: 'uri' });

const languageTag = z.string().refine(
  (text) => /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(text),
  advice('This is not a language tag.', {
    code: 'bad-language',
    cure: 'Write a tag such as ja, en or zh-Hant.',
  }),
);

const format = z.literal(1);
const optional = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);
const quote = z.strictObject({ version: id, range, quote: z.string() });

/** archive.yaml. */
export const archiveSchema = z.strictObject({
  format,
  title: words,
  operator: words,
  contact: words,
  url: optional(url),
  base: base.default('/'),
  language: languageTag,
});

/** policy.yaml. */
export const policySchema = z.strictObject({
  format,
  title: words,
  publisher: words,
  language: languageTag,
  timezone: words,
  original: optional(url),
  terms: z.record(z.string(), words).default({}),
  services: z.array(z.strictObject({ id, title: words })).default([]),
  'translation-of': optional(id),
  cohorts: z
    .array(
      z.strictObject({
        id,
        label: words,
        contracted: z.strictObject({ from: optional(date), until: optional(date) }),
        services: z.array(id).default([]),
        agreed: optional(id),
        shown: optional(id),
        basis: z.array(quote).default([]),
        contact: optional(quote),
      }),
    )
    .default([]),
});

/** version.yaml. */
export const versionSchema = z.strictObject({
  format,
  label: words,
  predecessor: optional(id),
  enacted: optional(date),
  revised: optional(date),
  announced: optional(date),
  effective: optional(date),
  captured: optional(date),
  published: optional(z.strictObject({ from: date, until: optional(date) })),
  signatory: optional(words),
  kind: z.enum(['transcription', 'reconstruction', 'translation']),
  source: z.strictObject({ file: fileName, sha256, url: optional(url) }),
  repairs: z.array(z.strictObject({ what: words, range, reason: words, inference: z.boolean() })).default([]),
  'later-notes': z.array(z.strictObject({ range, quote: z.string(), added: optional(date) })).default([]),
  flags: z.array(z.strictObject({ range, quote: z.string(), note: words })).default([]),
  'reconstructed-from': optional(z.strictObject({ version: id, sha256, cut: z.array(range).min(1) })),
  aliases: z.record(z.string(), z.string()).default({}),
});
