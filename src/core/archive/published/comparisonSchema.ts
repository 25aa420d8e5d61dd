// The shape of a comparison as it is published: the pairs and the summary that `compare --json` prints.
import { z } from 'zod';
import { spanSchema } from './treeSchema.ts';

const change = z.enum([
  'unchanged',
  'added',
  'removed',
  'moved',
  'renumbered',
  'retitled',
  'reworded',
  'cosmetic',
  'link',
  'split',
  'merged',
]);

const run = z.strictObject({
  kind: z.enum(['same', 'removed', 'added']),
  text: z.string(),
  old: spanSchema.nullable(),
  new: spanSchema.nullable(),
  quiet: z.boolean(),
  class: z
    .enum(['wording', 'number', 'reference', 'orthography', 'width', 'space', 'punctuation'])
    .nullable(),
});

const value = z.strictObject({ at: spanSchema, value: z.string() });
const fact = z.strictObject({ text: z.string(), at: spanSchema });
const count = z.int().min(0);

/** One pair of units. */
export const pairSchema = z
  .strictObject({
    old: spanSchema.nullable(),
    new: spanSchema.nullable(),
    oldAddress: z.string().nullable(),
    newAddress: z.string().nullable(),
    oldLabel: z.string().nullable(),
    newLabel: z.string().nullable(),
    changes: z.array(change),
    runs: z.array(run),
    other: z.array(
      z.strictObject({
        class: z.enum(['link', 'layout', 'bullet', 'image']),
        old: value.nullable(),
        new: value.nullable(),
        quiet: z.boolean(),
      }),
    ),
    facts: z.array(
      z.strictObject({
        kind: z.enum([
          'amount',
          'period',
          'date',
          'party',
          'negation',
          'modality',
          'item',
          'purpose',
          'recipient',
          'consent',
          'reference',
        ]),
        old: fact.nullable(),
        new: fact.nullable(),
      }),
    ),
    precise: z.boolean(),
  })
  .meta({ id: 'Pair' });

/** Counts of pairs per change (only those that occur), and visible characters of wording runs. */
export const summarySchema = z.strictObject({
  unchanged: count.optional(),
  added: count.optional(),
  removed: count.optional(),
  moved: count.optional(),
  renumbered: count.optional(),
  retitled: count.optional(),
  reworded: count.optional(),
  cosmetic: count.optional(),
  link: count.optional(),
  split: count.optional(),
  merged: count.optional(),
  wordingCharsRemoved: count,
  wordingCharsAdded: count,
});
