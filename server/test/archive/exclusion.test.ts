import assert from 'node:assert/strict';
import { exclusionOf } from '../../src/archive/exclusion';

function excludes(glob: string, path: string): void {
  it(`${glob} excludes ${path}`, () => assert.equal(exclusionOf([glob])(path), true));
}

function keeps(glob: string, path: string): void {
  it(`${glob} keeps ${path}`, () => assert.equal(exclusionOf([glob])(path), false));
}

describe('globs that exclude', () => {
  excludes('drafts', 'drafts/a.coop.yaml');
  excludes('drafts/', 'drafts/deep/a.coop.yaml');
  excludes('drafts', '2024/drafts/a.coop.yaml');
  excludes('drafts/**', 'drafts/a.coop.yaml');
  excludes('./drafts', 'drafts/a.coop.yaml');
  excludes('/drafts', 'drafts/a.coop.yaml');
  keeps('/drafts', '2024/drafts/a.coop.yaml');
  excludes('**/old/*.coop.yaml', '2024/old/a.coop.yaml');
  excludes('*.draft.coop.yaml', '2024/a.draft.coop.yaml');
  excludes('{nháp,drafts}/**', 'nháp/a.coop.yaml');
  excludes('.hidden', '.hidden/a.coop.yaml');
  keeps('drafts', 'drafts-2024/a.coop.yaml');
  keeps('2024/*.coop.yaml', '2024/06/a.coop.yaml');
  keeps('', 'a.coop.yaml');
  keeps('[', 'a.coop.yaml');
  excludes('(cũ) a+b|c$', '(cũ) a+b|c$/a.coop.yaml');
  keeps('!drafts/a', 'drafts/b.coop.yaml');
  keeps('(a+)+$', `${'a'.repeat(40)}/b.coop.yaml`);
  excludes('a?c', 'abc/x.coop.yaml');
  keeps('a?c', 'ac/x.coop.yaml');
  excludes('202[0-3]', '2021/a.coop.yaml');
  keeps('202[!0-3]', '2021/a.coop.yaml');
  excludes('{a,b{c,d}}', 'bd/x.coop.yaml');
  excludes('a/**/b', 'a/b/x.coop.yaml');
  excludes('a/**/b/*.yaml', 'a/1/2/b/x.coop.yaml');
  keeps('a/**/b', 'a/1/2/c.coop.yaml');
  excludes('nh?p', 'nháp/x.coop.yaml');
  excludes('\\*', '*/x.coop.yaml');
  keeps('\\*', 'a/x.coop.yaml');

  it('takes no long time for any glob', () => {
    const path = `${'a'.repeat(200)}/${'a/'.repeat(200)}b.coop.yaml`;
    const globs = [
      '*a'.repeat(100),
      '**/a/'.repeat(50),
      '{a,b}'.repeat(50),
      '(a+)+$',
      'a'.repeat(70_000),
      '[a-'.repeat(99),
    ];
    for (const glob of globs) assert.equal(exclusionOf([`${glob}x`])(path), false);
  });
});
