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
});
