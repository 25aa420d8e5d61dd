import { describe, expect, it } from 'vitest';
import { breaches } from '../../scripts/proof/layers.ts';

const of = (files: Record<string, string>) =>
  breaches(new Map(Object.entries(files))).map((breach) => `${breach.file} ${breach.what}`);

describe('the layer check', () => {
  it.each([
    [
      'parse may not import diff',
      'src/core/parse/a.ts',
      "import { b } from '../diff/b.ts';",
      'imports src/core/diff/b.ts',
    ],
    [
      'core may not touch the disk',
      'src/core/diff/a.ts',
      "import fs from 'node:fs';",
      'imports node:fs in core',
    ],
    ['core has no clock', 'src/core/diff/a.ts', 'const now = Date.now();', 'uses Date.now in core'],
    [
      'remark belongs to parse',
      'src/site/a.ts',
      "import r from 'remark-parse';",
      'imports remark-parse, which belongs to src/core/parse/',
    ],
    [
      'a page may not open the disk',
      'src/pages/a.astro',
      "---\nimport { o } from '../io/o.ts';\n---\n<p/>",
      'imports src/io/o.ts',
    ],
    [
      'a script inside an Astro file counts',
      'src/components/a.astro',
      "<script>import '../io/o.ts';</script>",
      'imports src/io/o.ts',
    ],
  ])('%s', (_claim, file, text, what) => {
    expect(of({ [file]: text })).toEqual([`${file} ${what}`]);
  });

  it('finds a cycle of imports', () => {
    expect(
      of({ 'src/core/text/a.ts': "import './b.ts';", 'src/core/text/b.ts': "import './a.ts';" }),
    ).toEqual(['src/core/text/a.ts imports itself by way of src/core/text/b.ts']);
  });

  it('lets the allowed way pass, and words in comments', () => {
    expect(
      of({
        'src/core/diff/a.ts':
          "// never new Date here\nimport { t } from '../text/t.ts';\nimport { diffArrays } from 'diff';",
      }),
    ).toEqual([]);
  });
});
