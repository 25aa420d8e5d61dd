import { expect, test } from 'vitest';
import { contactHref, reportLink } from '../../src/site/report.ts';
import { MIHON } from './archives.ts';

const withContact = (contact: string) => ({
  ...MIHON.site,
  archive: { ...MIHON.site.archive, contact },
});

test('a mail carries the link of the clause, whatever stands in it', () => {
  const address = 'https://a.example/mihon/2022-04-01/#3.1&x="<>';
  const { href } = reportLink(withContact('archive@example.com'), address);
  const mail = new URL(href ?? '');
  expect(mail.protocol).toBe('mailto:');
  expect(mail.pathname).toBe('archive@example.com');
  expect(mail.searchParams.get('body')).toContain(`\r\n${address}\r\n`);
  expect(mail.searchParams.get('subject')).toContain(MIHON.site.archive.title);
});

test.each([
  ['https://a.example/contact', 'https://a.example/contact'],
  ['未設定（公開する人が記入します）', null],
  ['電話 03-0000-0000', null],
  ['a@b', null],
  ['javascript:alert(1)', null],
  ['x@example.com?bcc=y@example.com', null],
])('the contact %s is linked as %s', (contact, href) => {
  expect(contactHref(contact)).toBe(href);
  const report = reportLink(withContact(contact), '/mihon/');
  expect(report.href).toBe(href);
  if (href === null) expect(report.words).toContain(contact);
});
