import { expect, test } from 'vitest';
import { archiveText, chrome, element, toHtml } from '../../src/site/html.ts';

test('escapes text and attribute values', () => {
  const nodes = [element('p', { title: `"><script>'` }, '<script>alert("&")</script>')];
  expect(toHtml(nodes)).toBe(
    '<p title="&quot;&gt;&lt;script&gt;&#39;">&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;</p>',
  );
});

test('leaves out attributes that are false or null, and writes true as empty', () => {
  expect(toHtml([element('td', { id: null, hidden: true, class: false })])).toBe('<td hidden></td>');
});

test('does not close void elements', () => {
  expect(toHtml(['a', element('br', {}), 'b'])).toBe('a<br>b');
});

test('reads the archive’s text back without any chrome', () => {
  const nodes = [
    element('p', {}, '当社は', chrome('a', { href: '#1' }, 'リンク'), element('b', {}, '個人情報')),
  ];
  expect(archiveText(nodes)).toBe('当社は個人情報');
});
