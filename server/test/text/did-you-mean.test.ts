import assert from 'node:assert/strict';
import { suggest } from '../../src/text/did-you-mean';

const recordKeys =
  'id title summary activity status date edition attendance place themes parties agreements people outcomes funding source evidence related notes'.split(
    ' ',
  );
const sourceKeys = 'publisher agency published title author url article accessed'.split(' ');
const roles =
  'host organizer co-organizer sender participant observer speaker funder implementer partner signatory beneficiary coordinator'.split(
    ' ',
  );
const activities =
  'conference workshop training meeting reception visit launch signing deployment operation campaign consultation funding report other'.split(
    ' ',
  );
const organizationKeys =
  'id name kind abbreviations aliases country scope parent founded dissolved successors former-names website wikidata notes'.split(
    ' ',
  );

function suggests(input: string, candidates: readonly string[], first: string | undefined): void {
  it(`${input} → ${first}`, () => assert.equal(suggest(input, candidates)[0], first));
}

describe('suggest', () => {
  describe('keys', () => {
    suggests('titel', recordKeys, 'title');
    suggests('tilte', recordKeys, 'title');
    suggests('Title', recordKeys, 'title');
    suggests('tittle', recordKeys, 'title');
    suggests('partys', recordKeys, 'parties');
    suggests('party', recordKeys, 'parties');
    suggests('activities', recordKeys, 'activity');
    suggests('organisation', ['organization', 'as', 'role', 'note'], 'organization');
    suggests('org', ['organization', 'as', 'role', 'note'], 'organization');
    suggests('dates', recordKeys, 'date');
    suggests('theme', recordKeys, 'themes');
    suggests('agreement', recordKeys, 'agreements');
    suggests('attendence', recordKeys, 'attendance');
    suggests('note', recordKeys, 'notes');
    suggests('fundings', recordKeys, 'funding');
    suggests('date-of-event', recordKeys, 'date');
    suggests('event date', recordKeys, 'date');
    suggests('xyz', recordKeys, undefined);
    suggests('ministry', recordKeys, undefined);
    suggests('pubilshed', sourceKeys, 'published');
    suggests('publish', sourceKeys, 'published');
    suggests('publised', sourceKeys, 'published');
    suggests('published-date', sourceKeys, 'published');
    suggests('link', sourceKeys, undefined);
    suggests('former_names', organizationKeys, 'former-names');
    suggests('names-former', organizationKeys, 'former-names');
    suggests('formerNames', organizationKeys, 'former-names');
    suggests('abbr', organizationKeys, 'abbreviations');
  });

  describe('values', () => {
    suggests('organiser', roles, 'organizer');
    suggests('coorganizer', roles, 'co-organizer');
    suggests('co organiser', roles, 'co-organizer');
    suggests('particpant', roles, 'participant');
    suggests('participants', roles, 'participant');
    suggests('benificiary', roles, 'beneficiary');
    suggests('Spéaker', roles, 'speaker');
    suggests('conferance', activities, 'conference');
    suggests('work-shop', activities, 'workshop');
    suggests('vist', activities, 'visit');
  });

  describe('ids', () => {
    suggests('di', ['id', 'title'], 'id');
    suggests('vn-msp', ['vn-mps', 'vn-mofa', 'iom'], 'vn-mps');
    suggests('mps-vn', ['vn-mps', 'vn-mofa', 'iom'], 'vn-mps');
    suggests('Vn_Mps', ['vn-mps', 'vn-mofa', 'iom'], 'vn-mps');
    suggests(
      'asean-wen-training-2011',
      ['asean-wen-training-2010', 'gcm-review-2023'],
      'asean-wen-training-2010',
    );
  });

  it('gives the best first and the words alone decide the order', () => {
    const candidates = ['vn-mofa', 'vn-moha', 'vn-mof'];
    assert.deepEqual(suggest('vn-mofb', candidates), ['vn-mof', 'vn-mofa', 'vn-moha']);
    assert.deepEqual(suggest('vn-mofb', [...candidates].reverse()), ['vn-mof', 'vn-mofa', 'vn-moha']);
  });

  it('keeps to the limit', () => {
    assert.equal(suggest('or', roles.concat(['order', 'organ', 'origin', 'oration'])).length, 3);
    assert.equal(suggest('or', ['order', 'organ'], { limit: 1 }).length, 1);
    assert.deepEqual(suggest('titel', recordKeys, { limit: 0 }), []);
  });

  it('keeps to the distance', () => {
    assert.deepEqual(suggest('attendanse', ['attendance'], { maximumDistance: 0 }), []);
    assert.deepEqual(suggest('atendanse', ['attendance'], { maximumDistance: 1 }), []);
    assert.deepEqual(suggest('attendanse', ['attendance'], { maximumDistance: 1 }), ['attendance']);
  });

  it('suggests nothing for nothing, and never the word itself', () => {
    assert.deepEqual(suggest('', recordKeys), []);
    assert.deepEqual(suggest(' - ', recordKeys), []);
    assert.deepEqual(suggest('title', ['title']), []);
    assert.deepEqual(suggest('titel', ['title', 'title']), ['title']);
    assert.deepEqual(suggest('vn', ['vi', 'en']), []);
  });
});
