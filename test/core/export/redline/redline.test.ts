import { describe, expect, it } from 'vitest';
import { redline, type Redline } from '../../../../src/core/export/redline/redline.ts';
import { redlineHtml } from '../../../../src/core/export/redline/redlineHtml.ts';
import { compared, revisionOptions, sideText } from '../support/compared.ts';
import { IDEAL_NEW, IDEAL_OLD, STATUTE_NEW, STATUTE_OLD } from '../support/exampleTexts.ts';
import { handMade } from '../support/handMade.ts';

const picture = ({ lines }: Redline): string[] =>
  lines.map(({ segments, indent, bullet }) => {
    const text = segments.map(({ text: words, mark }) => {
      if (mark === 'same') return words;
      return mark === 'archive' ? `<${words}>` : mark === 'inserted' ? `{+${words}+}` : `[-${words}-]`;
    });
    return '  '.repeat(indent) + (bullet ? '・' : '') + text.join('');
  });

describe('a redline', () => {
  it('is the whole new text with what is gone struck where it stood', () => {
    const made = compared(IDEAL_OLD, IDEAL_NEW);
    expect(picture(redline(made.comparison, made.old, made.new, revisionOptions)).slice(6)).toEqual([
      '当社は、個人情報を、サービスの提供及び料金の請求のために利用します。',
      '{+4.（安全管理措置）+}',
      '{+当社は、個人情報の漏えいを防ぐため、必要な措置を講じます。+}',
      '[-4.-]{+5.+}（業務委託先への提供）',
      '当社は、お客さまの個人情報を業務委託先に提供することが[-あります-]{+できます+}。',
      '[-5.-]{+6.+}（第三者への提供）',
      '当社は、お客さまの同意を得ないで個人情報を第三者に提供しません。',
      '[-6.（電話による案内）-]',
      '[-当社は、電話により新サービスを案内することがあります。-]',
      '7.（開示）',
      '当社は、お客さまから請求があったときは、個人情報を開示します。',
      '8.（問い合わせ）',
      'お問い合わせは、お客さま窓口で受け付けます。',
    ]);
  });

  it('says of a moved provision that it moved', () => {
    const made = handMade([
      {
        type: 'clause',
        label: ['3.', '1.'],
        title: '甲',
        text: '[3./1.|number]甲',
        changes: ['moved', 'renumbered'],
        oldPlace: 9,
      },
      { type: 'clause', label: '2.', title: '乙', text: '2.乙' },
    ]);
    expect(picture(redline(made.comparison, made.old, made.new, revisionOptions))[0]).toBe(
      '[-3.-]{+1.+}甲<〔移動〕>',
    );
  });

  it.each([
    ['the ideal example', IDEAL_OLD, IDEAL_NEW],
    ['the statute', STATUTE_OLD, STATUTE_NEW],
    ['the statute backwards', STATUTE_NEW, STATUTE_OLD],
  ])(
    'without its struck words is the new text, and without its new words the old one: %s',
    (_name, before, after) => {
      const made = compared(before, after);
      const { lines } = redline(made.comparison, made.old, made.new, revisionOptions);
      const without = (mark: string): string =>
        lines
          .flatMap(({ segments }) => segments)
          .filter((segment) => segment.mark !== mark && segment.mark !== 'archive')
          .map(({ text }) => text)
          .join('');
      const folded = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');
      expect(without('deleted').replace(/\s/gu, '')).toBe(sideText(made, 'new'));
      // Width and space follow the new text.
      expect(folded(without('inserted'))).toBe(folded(sideText(made, 'old')));
    },
  );

  it('tells nothing as removed or added where one text was made from the other', () => {
    const made = compared('# 方針\n\n本文です。\n', '# 方針\n\n本文※です。\n');
    const options = {
      ...revisionOptions,
      old: { ...revisionOptions.old, label: '推定復元', kind: 'reconstruction' },
      new: { ...revisionOptions.new, label: '掲載版（2023年6月30日まで）' },
      relation: { kind: 'reconstruction', base: 'new', cuts: 1, marks: 1 },
    } as const;
    const { title, lead, note } = redline(made.comparison, made.old, made.new, options);
    expect(title).toContain('（相違箇所の表示）');
    expect(lead).toContain('推定復元と掲載版との相違を示す。');
    expect(note).toBe('（取消線は推定復元だけにある部分、下線は掲載版だけにある部分。）');
  });

  it('prints as a document without script, escaped', () => {
    const made = handMade([{ text: '[<b>/<i>]&', changes: ['reworded'] }]);
    const html = redlineHtml(redline(made.comparison, made.old, made.new, revisionOptions));
    expect(html).toContain('<p class="begins"><del>&lt;b&gt;</del><ins>&lt;i&gt;</ins>&amp;</p>');
    expect(html).toContain('@page { size: A4 portrait;');
    expect(html).not.toMatch(/<script|style="/iu);
  });
});
