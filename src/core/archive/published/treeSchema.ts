// The shape of a section tree as it is published. Invariant: what it lets through is exactly core/model's SectionTree,
// less the problems of decoding; test/core/archive/published holds the two together.
import { z } from 'zod';

/** A half-open range of UTF-16 code units into source.md, decoded as UTF-8. */
export const spanSchema = z
  .tuple([z.int().min(0), z.int().min(0)])
  .meta({ id: 'Span', description: 'Half-open [start, end) in UTF-16 code units of the decoded source.md' });

const mark = z.strictObject({
  at: spanSchema,
  layer: z.enum(['later-note', 'flag']),
  note: z.string(),
});

/** A node of a section tree, with the nodes inside it. */
export const nodeSchema = z
  .strictObject({
    type: z.enum([
      'document',
      'section',
      'clause',
      'item',
      'paragraph',
      'note',
      'table',
      'row',
      'cell',
      'heading',
      'signature',
      'code',
    ]),
    address: z.string().nullable(),
    label: z.string().nullable(),
    number: z.array(z.int().min(0)).nullable(),
    title: z.string().nullable(),
    range: spanSchema,
    own: z.array(spanSchema),
    decoded: z.array(z.tuple([z.int().min(0), z.int().min(0)])).optional(),
    text: z.string(),
    links: z.array(z.strictObject({ at: spanSchema, href: z.string() })),
    images: z.array(z.strictObject({ at: spanSchema, src: z.string() })),
    inline: z.array(
      z.strictObject({
        at: spanSchema,
        kind: z.enum(['strong', 'em', 'del', 'ins', 'sup', 'sub', 'code']),
      }),
    ),
    checked: z.boolean().nullable(),
    cell: z.strictObject({ rows: z.int().min(1), cols: z.int().min(1), header: z.boolean() }).nullable(),
    annotates: spanSchema.nullable(),
    layer: z.enum(['agreed', 'later-note']),
    marks: z.array(mark),
    get children() {
      return z.array(nodeSchema);
    },
  })
  .meta({ id: 'Node' });

/** A section tree. */
export const treeSchema = z.strictObject({
  length: z.int().min(0),
  lang: z.string(),
  frontMatter: z.strictObject({ range: spanSchema, title: z.string().nullable() }).nullable(),
  root: nodeSchema,
  residue: z.array(spanSchema),
  guesses: z.array(z.strictObject({ at: spanSchema, what: z.string() })),
});
