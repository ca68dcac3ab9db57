import fc from 'fast-check';
import type { Field, ListType, MapType, ScalarType, Space, ValueType } from '../../src/format/types';

/**
 * A value as it is written on its key's line or, where it begins with a line end or a comment, below it. Its lines stand
 * at column 0.
 */
type Writing = fc.Arbitrary<string>;

const WORDS = fc.constantFrom(
  'Hội nghị',
  'Dự án: giai đoạn hai',
  'MOU 1993',
  'Bộ "Công" an',
  "L'OIM, # 2",
  'Quỹ voi',
  '16 cơ quan',
  'a，b',
  '~',
  'Uỷ ban – [a]',
  'A workshop on drug control',
  'C:\\Bài báo',
  '😀 đoàn kết',
);

/** Words in any of the ways to quote them that hold them. */
const SCALAR: Writing = WORDS.chain((words) =>
  fc.constantFrom(
    JSON.stringify(words),
    `'${words.replaceAll("'", "''")}'`,
    /[:#[\]"',~\\]/.test(words) ? JSON.stringify(words) : words,
  ),
);

const BLOCK_WORDS: Writing = fc
  .tuple(fc.constantFrom('>-', '>', '|', '|-', '|2'), WORDS, WORDS)
  .map(([sign, one, two]) => `${sign}\n  ${one}\n\n  ${two}`);

const COMMENT = fc.constantFrom(
  '',
  '',
  '',
  '',
  ' # ghi chú',
  ' # coop-disable-next-line unknown-organization',
);

/** What names an entry: mostly an id, often a name, now and then nothing that is known. */
const REFERENCES: Readonly<Record<Space, readonly string[]>> = {
  organization: [
    ...['vn-mps', 'vn-mps', 'iom', 'iom', 'unodc', 'vn-vna', '"iom"', "'unodc'", 'elephants'],
    ...['Bộ Công an', 'BCA', 'old', 'DOF', 'Quỹ voi', 'vn-mpss', '""'],
  ],
  agreement: ['cites', 'cites', 'gcm', '"gcm"', 'Công ước CITES', 'citess'],
  record: ['b', 'b', '"b"', 'B', 'bb'],
};

/** What is written for the types whose values don't come from a table. */
const SCALARS: Readonly<Partial<Record<ScalarType['kind'], readonly string[]>>> = {
  date: [
    ...['2020-05', '2020-05-01/2020-05-03', "'2020-05-10'", '2020-05-04', 'unknown', '2019/..', '2021-33'],
    ...['2020-05-04 # thứ hai', '5/5/2020', '2020-13'],
  ],
  count: ['4', '16', '"3"', '0'],
  amount: ['1170000', '0.5', '"2"', '1.170.000'],
  country: ['VN', 'TH', '"LA"', 'vn'],
  subdivision: ['VN-HN', 'VN-HN', 'Lạng Sơn'],
  currency: ['USD', 'VND', 'usd'],
  url: ['https://quochoi.vn/tin', '"https://vnanet.vn/vi#1"', 'quochoi.vn/tin'],
  wikidata: ['Q881', 'q881'],
  'field-path': [
    ...['date', 'title.vi', 'place.country', 'parties.1', 'parties.2.role', 'parties.iom', 'date.1'],
    ...['agreements.cites', 'source.published', 'parties.3', 'datee'],
  ],
  'file-path': ['bai-bao.txt', '"../bài báo.html"'],
};

/** Any writing of a value of the type: block and flow, with comments, mostly sound. */
export function valueIn(type: ValueType): Writing {
  switch (type.kind) {
    case 'id':
      return fc.constantFrom('a', 'a', 'a', '"a"', 'Hội nghị 2024');
    case 'reference':
      return fc.constantFrom(...REFERENCES[type.space]);
    case 'organization-or-country':
      return fc.constantFrom(...REFERENCES.organization, 'VN');
    case 'text':
      return TEXT;
    case 'choice': {
      const values = type.values.map(({ value }) => value);
      return fc.constantFrom(...values, ...values, `"${values[0]}"`, `${values[0]}s`);
    }
    case 'map':
      return mapOf(type);
    case 'list':
      return fc.oneof(
        { weight: 9, arbitrary: listOf(itemOf(type)) },
        { weight: 1, arbitrary: fc.constant('[]') },
      );
    case 'one-or-list':
      return fc.oneof(valueIn(type.item), listOf(valueIn(type.item)));
    case 'string':
      return SCALAR;
    default: {
      const known = type.kind === 'rule-severities' ? undefined : SCALARS[type.kind];
      return known === undefined ? SCALAR : fc.constantFrom(...known);
    }
  }
}

/** A key with its value, of several lines where that stands below. */
export function written(key: string, value: string): string {
  const gap = value.startsWith('\n') || value.startsWith(' #') ? '' : ' ';
  const isBelow = gap === '' && value.includes('\n');
  return `${key}:${gap}${isBelow ? value.replaceAll('\n', '\n  ') : value}`;
}

type Entry = readonly [key: string, value: string];

/** A map in braces or as a block. */
function mapWith(entries: fc.Arbitrary<readonly Entry[]>): Writing {
  return fc.tuple(entries, fc.boolean(), COMMENT).map(([all, flow, comment]) => {
    if (all.length === 0) return '{}';
    const isFlow = flow && all.every(([, value]) => mayStandInFlow(value));
    if (isFlow) return `{ ${all.map(([key, value]) => `${key}: ${value}`).join(', ')} }${comment}`;
    return `${comment}\n${all.map(([key, value]) => written(key, value)).join('\n')}`;
  });
}

/** A list in brackets, on one line or several, or as a block. */
function listOf(item: Writing): Writing {
  return fc
    .tuple(
      fc.array(item, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('flow', 'lines', 'block', 'block'),
      COMMENT,
      fc.constantFrom('', '', '# mục'),
    )
    .map(([values, style, comment, above]) => {
      const isFlow = values.every(mayStandInFlow);
      if (isFlow && style === 'flow') return `[${values.join(', ')}]${comment}`;
      if (isFlow && style === 'lines') return `[\n  ${values.join(`,${comment}\n  `)}\n  ]`;
      const blocks = values.map(
        (value) => `- ${value.replace(/^(?: #[^\n]*)?\n/, '').replaceAll('\n', '\n  ')}`,
      );
      return `\n${above === '' ? '' : `${above}\n`}${blocks.join(comment === '' ? '\n' : `\n${comment.trim()}\n`)}`;
    });
}

function mayStandInFlow(value: string): boolean {
  return !/\n| #/.test(value);
}

function mapOf(type: MapType): Writing {
  return mapWith(
    fc.tuple(...type.fields.map((field) => fieldOf(field, type))).map((fields) => fields.flat()),
  );
}

/** A field of a map: nearly always there where the format asks for it, once in a while where it does not. */
function fieldOf(
  { name, required, requiredWith, type }: Field,
  map: MapType,
): fc.Arbitrary<readonly Entry[]> {
  const isWanted = required || requiredWith !== undefined || map.requireOneOf?.[0] === name;
  const value = valueIn(type).map((text): readonly Entry[] => [[name, text]]);
  return fc.oneof(
    { weight: isWanted ? 9 : 1, arbitrary: value },
    { weight: isWanted ? 1 : 2, arbitrary: fc.constant([]) },
  );
}

function itemOf({ item }: ListType): Writing {
  const whole = valueIn(item);
  const short = item.kind === 'map' && item.fields.find(({ name }) => name === item.shorthand);
  return short === false || short === undefined ? whole : fc.oneof(valueIn(short.type), whole);
}

const TEXT: Writing = fc.oneof(
  SCALAR,
  SCALAR,
  BLOCK_WORDS,
  mapWith(SCALAR.map((vi): readonly Entry[] => [['vi', vi]])),
  mapWith(
    fc.tuple(SCALAR, SCALAR).map(([vi, en]): readonly Entry[] => [
      ['vi', vi],
      ['en', en],
    ]),
  ),
);
