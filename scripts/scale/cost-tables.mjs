/** @file The tables of what map and reduce cost, in both languages. */
import { markdownTable } from '../bench/tables.mjs';

/** The archive that nobody could measure here. */
const GREAT = 100_000_000;
/** Cores for which the time of map is told. */
const CORES = 1000;
/** Seconds in an hour, and bytes in a million and a thousand millions. */
const HOUR = 3600;
const MEGA = 1e6;
const GIGA = 1e9;

const WORDS = {
  en: {
    locale: 'en-US',
    machine: ({ cores, model, node, load, date }, number) =>
      `${model}, ${cores} cores, load ${number(load)} at the end, Node ${node}, ${date}:`,
    measured: 'measured',
    records: (count) => `${count} records`,
    archive: 'archive',
    mapTime: 'map, processor time',
    mapRate: 'map, records a second a core',
    streamBytes: 'map, bytes of stream a record',
    mapMemory: 'map, memory',
    reduceTime: 'reduce, elapsed',
    reduceProcessor: 'reduce, processor time',
    reduceMemory: 'reduce, memory with sort',
    reduceScratch: 'reduce, temporary files',
    derived: (count) => `worked out for ${count} records`,
    mapHours: (records) => `map: ${records} ÷ records a second a core`,
    mapElapsed: (cores) => `the same on ${cores} cores`,
    streams: 'streams: bytes a record × records',
    greatReduce: 'reduce: its time × as many times more records × growth of n log n',
    greatMemory: 'its memory: a straight line through the two measured',
    greatScratch: 'its temporary files, at most: twice the streams',
    hours: 'h',
    minutes: 'min',
  },
  vi: {
    locale: 'vi',
    machine: ({ cores, model, node, load, date }, number) =>
      `${model}, ${cores} lõi, tải ${number(load)} lúc kết thúc, Node ${node}, ${date}:`,
    measured: 'đo được',
    records: (count) => `${count} hồ sơ`,
    archive: 'kho',
    mapTime: 'map, thời gian xử lý của lõi',
    mapRate: 'map, số hồ sơ mỗi giây trên một lõi',
    streamBytes: 'map, số byte dữ liệu ra trên một hồ sơ',
    mapMemory: 'map, bộ nhớ',
    reduceTime: 'reduce, thời gian chạy',
    reduceProcessor: 'reduce, thời gian xử lý của lõi',
    reduceMemory: 'reduce, bộ nhớ kể cả sort',
    reduceScratch: 'reduce, tệp tạm',
    derived: (count) => `tính ra cho ${count} hồ sơ`,
    mapHours: (records) => `map: ${records} ÷ số hồ sơ mỗi giây trên một lõi`,
    mapElapsed: (cores) => `cũng việc ấy trên ${cores} lõi`,
    streams: 'dữ liệu ra: số byte trên một hồ sơ × số hồ sơ',
    greatReduce: 'reduce: thời gian đo được × số lần nhiều hơn × mức tăng của n log n',
    greatMemory: 'bộ nhớ của reduce: đường thẳng qua hai trị số đo được',
    greatScratch: 'tệp tạm của reduce, nhiều nhất: hai lần dữ liệu ra',
    hours: 'giờ',
    minutes: 'phút',
  },
};

/**
 * What was measured for two sizes, the smaller first, and what follows for a hundred million records, as two tables in
 * Markdown under a line that tells the machine.
 */
export function costTables(language, machine, costs) {
  const words = WORDS[language];
  const number = (value, digits = 1) => value.toLocaleString(words.locale, { maximumFractionDigits: digits });
  return [
    words.machine(machine, number),
    measuredTable(words, number, costs),
    derivedTable(words, number, costs),
    '',
  ].join('\n\n');
}

function measuredTable(words, number, costs) {
  const seconds = (value) => `${number(value)} s`;
  const megabytes = (value) => `${number(value / MEGA)} MB`;
  const row = (name, shown) => [name, ...costs.map(shown)];
  return markdownTable(
    [words.measured, ...costs.map(({ records }) => words.records(number(records)))],
    [
      row(words.archive, ({ bytes }) => megabytes(bytes)),
      row(words.mapTime, ({ map }) => seconds(map.processorSeconds)),
      row(words.mapRate, (cost) => number(rateOf(cost), 0)),
      row(words.streamBytes, ({ streamBytes, records }) => number(streamBytes / records, 0)),
      row(words.mapMemory, ({ map }) => megabytes(map.memory)),
      row(words.reduceTime, ({ reduce }) => seconds(reduce.seconds)),
      row(words.reduceProcessor, ({ reduce }) => seconds(reduce.processorSeconds)),
      row(words.reduceMemory, ({ reduce }) => megabytes(reduce.memory)),
      row(words.reduceScratch, ({ reduce }) => megabytes(reduce.scratchBytes)),
    ],
  );
}

function derivedTable(words, number, [small, large]) {
  const mapSeconds = GREAT / rateOf(large);
  const streamBytes = (GREAT * large.streamBytes) / large.records;
  const growth = (GREAT / large.records) * (Math.log(GREAT) / Math.log(large.records));
  const slope = (large.reduce.memory - small.reduce.memory) / (large.records - small.records);
  const memory = large.reduce.memory + Math.max(0, slope) * (GREAT - large.records);
  const hours = (seconds) => `${number(seconds / HOUR)} ${words.hours}`;
  const gigabytes = (bytes) => `${number(bytes / GIGA)} GB`;
  return markdownTable(
    [words.derived(number(GREAT)), ''],
    [
      [words.mapHours(number(GREAT)), hours(mapSeconds)],
      [words.mapElapsed(number(CORES)), `${number(mapSeconds / CORES / 60)} ${words.minutes}`],
      [words.streams, gigabytes(streamBytes)],
      [words.greatReduce, hours(large.reduce.seconds * growth)],
      [words.greatMemory, gigabytes(memory)],
      [words.greatScratch, gigabytes(2 * streamBytes)],
    ],
  );
}

/** Records that one core maps in a second. */
function rateOf({ records, map }) {
  return records / map.processorSeconds;
}
