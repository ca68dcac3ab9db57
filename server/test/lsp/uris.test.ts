import assert from 'node:assert/strict';
import { encodedPath, pathBelow, pathOfUri, uriOfPath } from '../../src/lsp/uris';

describe('pathOfUri', () => {
  const gives = (uri: string, path: string | undefined): void => assert.equal(pathOfUri(uri), path, uri);

  it('decodes', () => {
    gives('file:///a/H%E1%BB%99i%20ngh%E1%BB%8B.coop.yaml', '/a/Hội nghị.coop.yaml');
    gives('file:///a/Hội nghị.coop.yaml', '/a/Hội nghị.coop.yaml');
    gives('file:///a/%23%3F%25', '/a/#?%');
    gives('file:///a/100%', '/a/100%');
    gives('file:///a/%E1%BB/%41', '/a/%E1%BB/A');
  });

  it('has one form for each folder', () => {
    gives('file:///a/', '/a');
    gives('file:///', '');
    gives('file://localhost/a', '/a');
    gives('FILE:///a', '/a');
  });

  it('knows drives and shares', () => {
    gives('file:///c%3A/a/b', 'c:/a/b');
    gives('file:///C:/a', 'c:/a');
    gives('file:///C:/', 'c:');
    gives('file://server/share/a', '//server/share/a');
  });

  it('gives nothing for other schemes', () => {
    gives('untitled:Untitled-1', undefined);
    gives('git:/a/b.coop.yaml', undefined);
    gives('', undefined);
  });
});

describe('uriOfPath', () => {
  it('is what pathOfUri reads', () => {
    for (const path of [
      '/a/Hội nghị (1)!.coop.yaml',
      'c:/a b/c',
      '//server/share/ă',
      '/a/#?%&=+~',
      '/\uD800',
    ]) {
      assert.equal(pathOfUri(uriOfPath(path)), path.replaceAll('\uD800', '\uFFFD'));
    }
  });

  it('encodes as editors do', () => {
    assert.equal(uriOfPath('c:/a'), 'file:///c%3A/a');
    assert.equal(uriOfPath('//server/a'), 'file://server/a');
    assert.equal(encodedPath('a (1)/b’s'), 'a%20%281%29/b%E2%80%99s');
  });
});

describe('pathBelow', () => {
  it('tells what lies in a folder', () => {
    assert.equal(pathBelow('/a', '/a/b/c'), 'b/c');
    assert.equal(pathBelow('/a', '/a'), '');
    assert.equal(pathBelow('/a', '/ab'), undefined);
    assert.equal(pathBelow('', '/ab'), 'ab');
  });

  it('takes both forms of a name for one', () =>
    assert.equal(pathBelow('/hồ'.normalize('NFD'), '/hồ/sơ'.normalize('NFC')), 'sơ'.normalize('NFC')));
});
