// `eleventy.ts ARCHIVE OUT`: the same Markdown as bare pages with Eleventy, in a process of its own.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tellUsage } from '../../build/usage.ts';

tellUsage();
const [archive = '', out = ''] = process.argv.slice(2);
// Eleventy has no types of its own; only these two things of it are used here.
const { default: Eleventy } = (await import('@11ty/eleventy' as string)) as {
  readonly default: new (
    input: string,
    output: string,
    options: object,
  ) => { readonly write: () => Promise<void> };
};
mkdirSync(join(archive, '_includes'), { recursive: true });
writeFileSync(
  join(archive, '_includes', 'bare.njk'),
  '<!doctype html><html><head><meta charset="utf-8"><title>{{ page.url }}</title></head><body>{{ content | safe }}</body></html>',
);
process.chdir(archive);
await new Eleventy('.', out, {
  quietMode: true,
  configPath: false,
  config: (settings: {
    readonly setTemplateFormats: (formats: string) => void;
    readonly addGlobalData: (name: string, value: string) => void;
    readonly setUseGitIgnore: (used: boolean) => void;
  }) => {
    settings.setTemplateFormats('md');
    settings.addGlobalData('layout', 'bare.njk');
    settings.setUseGitIgnore(false);
    // Archived texts are no templates: braces in them are text.
    return { markdownTemplateEngine: false };
  },
}).write();
