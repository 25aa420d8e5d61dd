// What verifying found -> what the page shows. The findings come as values from core; the words are the site's own.
import type { ChangedFile } from '../../core/ledger/changedFile.ts';
import { MANIFEST_PATH } from '../../core/ledger/manifest.ts';
import type { VerifiedSite } from '../../core/ledger/verifySite.ts';
import { element, type HtmlNode } from '../html.ts';
import type { Site } from '../site.ts';
import { pathOf } from '../urls.ts';
import { textAddress, textIn } from './verifiedFiles.ts';

/** The result. `noted` is the hash that the reader had noted before, or null. */
export function verifyView(site: Site, verified: VerifiedSite, noted: string | null): readonly HtmlNode[] {
  const { verify } = site.strings.keeping;
  if (verified.head === null) {
    const missing = verified.problems.some(({ message }) => message.startsWith('There is no'));
    return [
      heading(missing ? verify.noManifest : verify.badManifest(MANIFEST_PATH), 'bad'),
      paragraph(verify.cure),
    ];
  }
  const count = verified.problems.length;
  return [
    count === 0
      ? heading(verify.fine(verified.files), 'good')
      : heading(verify.wrong(count, verified.files), 'bad'),
    ...(count === 0 ? [] : [element('ul', { class: 'findings' }, ...findings(site, verified, noted))]),
    ...(count === 0 ? [] : [paragraph(verify.cure)]),
    ...(noted !== null && noted === verified.head ? [paragraph(verify.headSame)] : []),
    paragraph(verify.counts(verified.entries, verified.texts)),
    element(
      'dl',
      { class: 'facts' },
      element('dt', {}, verify.thisHead),
      element('dd', {}, element('code', {}, verified.head), ' ', verify.noteHead),
    ),
    ...withdrawals(site, verified),
  ];
}

function heading(words: string, tone: 'good' | 'bad'): HtmlNode {
  return element('h2', { tabindex: '-1', class: `verified-${tone}` }, words);
}

function paragraph(words: string): HtmlNode {
  return element('p', {}, words);
}

function findings(site: Site, verified: VerifiedSite, noted: string | null): readonly HtmlNode[] {
  const { verify } = site.strings.keeping;
  const broken = verified.problems.filter(({ code }) => code === 'broken-chain');
  const policies = new Set(broken.map(({ file }) => /([a-z0-9-]+)\.json$/u.exec(file)?.[1] ?? file));
  const manifests = verified.problems.filter(({ code }) => code === 'bad-manifest').map(({ file }) => file);
  const other = noted !== null && noted !== verified.head;
  return [
    // Where the reader noted another hash, one of the problems of the whole is that.
    ...(other ? manifests.toSpliced(manifests.lastIndexOf(MANIFEST_PATH), 1) : manifests).map((path) =>
      element('li', {}, verify.badManifest(path)),
    ),
    ...(other && verified.head !== null ? [element('li', {}, verify.otherHead(verified.head))] : []),
    ...[...policies].map((policy) => element('li', {}, verify.brokenChain(policy))),
    ...verified.changed.map((file) => element('li', {}, ...changedFile(site, file))),
  ];
}

function changedFile(site: Site, { path, how, clause, bytes }: ChangedFile): readonly HtmlNode[] {
  const { verify } = site.strings.keeping;
  const text = textIn(site, path);
  const isAddress = clause !== null && !clause.startsWith('ui-');
  const what =
    how === 'missing'
      ? verify.missing
      : clause === null
        ? verify.changed
        : isAddress && text !== null
          ? verify.changedIn(clause)
          : verify.changedPart(clause);
  return [
    element('b', {}, verify.file(path)),
    ' ',
    what,
    ...(bytes === null ? [] : [` (${verify.bytes(bytes[0], bytes[1])})`]),
    ...(text === null
      ? []
      : [' ', element('a', { href: textAddress(site, text, isAddress ? clause : null) }, verify.openText)]),
  ];
}

function withdrawals(site: Site, { withdrawn }: VerifiedSite): readonly HtmlNode[] {
  const { strings } = site;
  const { verify } = strings.keeping;
  if (withdrawn.length === 0) return [];
  return [
    element('h3', {}, verify.withdrawnTitle),
    element(
      'ul',
      {},
      ...withdrawn.map(({ policy, version, address, on, reason }) =>
        element(
          'li',
          {},
          verify.withdrawn(
            `${policy}@${version}${address === null ? '' : ` ${address}`}`,
            strings.date(on),
            reason,
          ),
          ' ',
          element(
            'a',
            { href: pathOf(site, { page: 'version', policy, version, address }) },
            verify.openText,
          ),
        ),
      ),
    ),
  ];
}
