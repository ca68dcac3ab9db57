import assert from 'node:assert/strict';
import { codeSpan, escapeMarkdown } from '../../src/text/markdown';

describe('words as Markdown', () => {
  it('keep their letters on one line', () => {
    assert.equal(escapeMarkdown(' Bộ\n Công   an '), 'Bộ Công an');
    assert.equal(escapeMarkdown('Lao động - Thương binh'), 'Lao động \\- Thương binh');
  });

  it('are no markup, HTML, entity or address', () => {
    assert.equal(
      escapeMarkdown('[a](b) <i> &amp; *x* https://a.b'),
      '\\[a\\]\\(b\\) \\<i\\> \\&amp; \\*x\\* https\\://a\\.b',
    );
  });

  it('end as a code span only where it is meant', () => {
    assert.equal(codeSpan('vn-mps'), '`vn-mps`');
    assert.equal(codeSpan('a`b'), '``a`b``');
    assert.equal(codeSpan('`a``'), '``` `a`` ```');
    assert.equal(codeSpan(' '), '');
  });
});
