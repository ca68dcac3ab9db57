import assert from 'node:assert/strict';
import fc from 'fast-check';
import { codeSpan, escapeMarkdown } from '../../src/text/markdown';
import { plainText } from '../../src/text/plain-text';

describe('Markdown as plain text', () => {
  it('loses emphasis and the signs of code', () => {
    assert.equal(plainText('**Bộ Công an** `vn-mps`  \n*Ended*'), 'Bộ Công an vn-mps\nEnded');
  });

  it('keeps lists and the address of a link', () => {
    assert.equal(plainText('- a: b\n\n[Page](<file:///a/b.md>)'), '- a: b\n\nPage (file:///a/b.md)');
  });

  it('keeps code as it stands', () => {
    assert.equal(
      plainText('Example:\n```yaml\nthemes: [a, "*b*"]\n```\nend'),
      'Example:\nthemes: [a, "*b*"]\nend',
    );
  });

  it('gives back what was escaped', () => {
    const words = fc.string({ unit: fc.constantFrom(...'ab`*\\[]()<>_ đ.') });
    fc.assert(
      fc.property(words, (text) => {
        const line = text.replace(/\s+/g, ' ').trim();
        assert.equal(plainText(escapeMarkdown(text)), line);
        assert.equal(plainText(codeSpan(text)), line);
      }),
    );
  });
});
