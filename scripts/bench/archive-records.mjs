/** @file The cooperation records of a generated archive. */
import { serial } from './archive-entries.mjs';
import { ACTIVITIES, PLACES, RELATIONS, ROLES, TOPICS } from './archive-words.mjs';

const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2005, 0, 1);
const DAYS = 20 * 365;

/** All that `eachRecord` gives, as a list. */
export function makeRecords(count, entries, random) {
  return [...eachRecord(count, entries, random)];
}

/**
 * Gives `count` records one by one, as `{ id, year, text }`, of about 45 lines each. A record names as related only one
 * that came before it. Events lie between 2005 and 2024, articles appear at most ten days later.
 */
export function* eachRecord(count, { organizations, agreements }, random) {
  const active = organizations.filter(({ successor }) => successor === undefined);
  const publishers = active.filter(({ kind }) => kind === 'media');
  const choices = {
    parties: active,
    publishers: publishers.length === 0 ? active : publishers,
    agreements,
  };
  const ids = [];
  for (let index = 0; index < count; index += 1) {
    const record = makeRecord(serial(index, count), choices, ids, random);
    ids.push(record.id);
    yield record;
  }
}

/** `earlier`: the ids of the records before. */
function makeRecord(number, choices, earlier, random) {
  const topic = random.pick(TOPICS);
  const activity = random.pick(ACTIVITIES);
  const day = FIRST_DAY + random.whole(0, DAYS) * DAY;
  const parties = random.pickSome(choices.parties, random.whole(3, 4));
  const facts = { number, topic, activity, day, parties, place: random.pick(PLACES) };
  const id = `${topic.id}-${activity.activity}-${number}`;
  const lines = [
    `id: ${id}`,
    ...headLines(facts, random),
    ...placeLines(facts, random),
    ...partyLines(parties, random),
    ...agreementLines(choices.agreements, random),
    ...outcomeLines(facts, random),
    ...sourceLines(id, facts, random.pick(choices.publishers), random),
    ...evidenceLines(facts),
    ...(earlier.length === 0 ? [] : ['related:', `  - ${random.pick(earlier)}`]),
  ];
  return { id, year: iso(day).slice(0, 4), text: `${lines.join('\n')}\n` };
}

function headLines({ number, topic, activity, day, parties, place }, random) {
  return [
    'title:',
    `  vi: ${activity.vi} lần thứ ${Number(number)} về ${topic.vi} tại ${place.locality}`,
    `  en: ${activity.en} ${Number(number)} on ${topic.en}`,
    'summary: >-',
    `  Các bên trao đổi kinh nghiệm về ${topic.vi} và thống nhất những việc cần làm`,
    `  trong năm tới. Đơn vị tổ chức là ${parties[0].vi}.`,
    `activity: ${activity.activity}`,
    `date: ${dateText(day, random)}`,
    ...(random.chance(0.3) ? [`edition: ${random.whole(1, 30)}`] : []),
    `attendance: ${random.whole(12, 400)}`,
  ];
}

/** Mostly one day; else some days, or the month. */
function dateText(day, random) {
  if (random.chance(0.3)) return `${iso(day)}/${iso(day + random.whole(1, 4) * DAY)}`;
  return random.chance(0.1) ? iso(day).slice(0, 7) : iso(day);
}

function placeLines({ topic, place }, random) {
  const themes = new Set([topic.theme, random.pick(TOPICS).theme]);
  return [
    'place:',
    `  country: ${place.country}`,
    `  subdivision: ${place.subdivision}`,
    `  locality: ${place.locality}`,
    `  format: ${random.pick(['in-person', 'in-person', 'online', 'hybrid'])}`,
    `themes: [${[...themes].join(', ')}]`,
    '',
  ];
}

function partyLines([organizer, ...others], random) {
  return [
    'parties:',
    `  - organization: ${organizer.id}`,
    `    as: ${organizer.vi}`,
    '    role: organizer',
    ...others.flatMap(({ id }) => [`  - organization: ${id}`, `    role: ${random.pick(ROLES)}`]),
  ];
}

function agreementLines(agreements, random) {
  if (agreements.length === 0) return [];
  return [
    'agreements:',
    `  - agreement: ${random.pick(agreements).id}`,
    `    relation: ${random.pick(RELATIONS)}`,
  ];
}

function outcomeLines({ topic, day, parties }, random) {
  return [
    'outcomes:',
    `  - text: Lập nhóm công tác chung về ${topic.vi}`,
    `    due: ${iso(day + random.whole(60, 400) * DAY).slice(0, 7)}`,
    ...(random.chance(0.4) ? [`    responsible: [${parties[1].id}]`] : []),
  ];
}

function sourceLines(id, { topic, day }, publisher, random) {
  const published = day + random.whole(0, 10) * DAY;
  return [
    'source:',
    `  publisher: ${publisher.id}`,
    `  title: Tin vắn về ${topic.vi}`,
    `  published: ${iso(published)}`,
    `  url: https://example.org/news/${id}`,
    ...(random.chance(0.3) ? [`  accessed: ${iso(published + random.whole(1, 90) * DAY)}`] : []),
  ];
}

function evidenceLines({ day, place, parties }) {
  const [year, month, dayOfMonth] = iso(day).split('-').map(Number);
  return [
    'evidence:',
    `  - quote: Ngày ${dayOfMonth}/${month}/${year}, tại ${place.locality}`,
    '    supports: [date, place.locality]',
    `  - quote: do ${parties[0].vi} tổ chức`,
    `    supports: parties.${parties[0].id}`,
  ];
}

/** The day as `2021-05-24`; days are counted in UTC. */
function iso(milliseconds) {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
