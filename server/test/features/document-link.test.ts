import assert from 'node:assert/strict';
import { documentLinks } from '../../src/features/document-link';
import { openFile } from '../../src/rules/engine';
import { writings } from '../support/cursor';

/** The words and the target of every link, `@` before a path in the archive. */
function linksIn(text: string, path = 'a.coop.yaml'): readonly string[] {
  const opened = openFile(path, text);
  assert.ok(opened);
  return documentLinks(opened).map(
    ({ span, target }) =>
      `${text.slice(span.start, span.end)} ${target.kind === 'page' ? target.url : `@${target.path}`}`,
  );
}

function itLinks(source: string, ...expected: readonly string[]): void {
  it(source, () => {
    for (const text of writings(`id: "a\nb: c: d\nsource:\n  ${source}\nplace: [\n`))
      assert.deepEqual(
        linksIn(text, '2021/a.coop.yaml').map((link) => link.normalize('NFC')),
        expected,
      );
  });
}

describe('document links', () => {
  itLinks('url: https://example.org/tin', 'https://example.org/tin https://example.org/tin');
  itLinks('url: "HTTP://example.org/a b"');
  itLinks("url: 'http://example.org/#a'", 'http://example.org/#a http://example.org/#a');
  itLinks('url: https://báo.vn/tin', 'https://báo.vn/tin https://b%C3%A1o.vn/tin');
  itLinks(
    '{ url: https://example.org, article: bai.txt }',
    'https://example.org https://example.org',
    'bai.txt @2021/bai.txt',
  );
  itLinks('article: ../bài/một hai.txt', '../bài/một hai.txt @bài/một hai.txt');
  itLinks('article: ./a//b.txt', './a//b.txt @2021/a/b.txt');
  for (const elsewhere of [
    '../../a.txt',
    '/etc/passwd',
    'file:///etc/passwd',
    'C:/a.txt',
    'a\\b.txt',
    '~/a',
    '..',
    'a/',
    'a/..',
    'command:x',
    '//host/a',
  ])
    itLinks(`article: '${elsewhere}'`);
  for (const other of [
    'command:workbench.action.quit',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'mailto:a@b.vn',
    'https://',
    'vscode://x',
  ])
    itLinks(`url: "${other}"`);
  itLinks('title: https://example.org/tin');

  it('lead from registries to web sites and Wikidata', () =>
    assert.deepEqual(
      linksIn(
        'organizations:\n  - id: a\n    website: https://a.vn\n    wikidata: Q42\n  - wikidata: 42\n',
        'organizations.coop.yaml',
      ),
      ['https://a.vn https://a.vn', 'Q42 https://www.wikidata.org/wiki/Q42'],
    ));
  it('stand where a value is written on one line', () =>
    assert.deepEqual(linksIn('source:\n  url: >-\n    https://example.org\n'), []));
});
