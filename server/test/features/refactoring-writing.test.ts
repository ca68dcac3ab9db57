import assert from 'node:assert/strict';
import { offeredAt, recordWith, textAfter, titlesAt, turnsInto } from './refactoring-helpers';

const QUOTE = 'Put the value in quotation marks';
const UNQUOTE = 'Remove the quotation marks';
const LINES = 'Write each item on its own line';
const LINE = 'Write the list on one line';
const FIELD_LINES = 'Write each field on its own line';
const FIELD_LINE = 'Write the fields on one line';

const isOffered = async (title: string, marked: string): Promise<boolean> =>
  (await titlesAt(marked)).includes(title);

/** Whether it is offered in an archive that knows a name with a comma in it. */
const isOfferedIn = async (title: string, marked: string): Promise<boolean> => {
  const registry = 'organizations:\n  - { id: quy, name: "Quỹ voi, hổ", kind: ngo }\n';
  const { refactorings } = await offeredAt({ 'organizations.coop.yaml': registry, 'a.coop.yaml': marked });
  return refactorings.some((each) => each.title === title);
};

describe('quotation marks', () => {
  const title = (value: string): string => recordWith({ title: value });

  it('around a value, and back', () =>
    turnsInto(title('Hội ‸nghị # c'), QUOTE, title('"Hội ‸nghị" # c'), UNQUOTE));
  it('around words with quotation marks', () =>
    turnsInto(title('Hội ‸nghị "A"'), QUOTE, title(`'Hội ‸nghị "A"'`), UNQUOTE));
  it('around words with both kinds', () =>
    turnsInto(title(`L'A "‸B"`), QUOTE, title(`"L'A \\"‸B\\""`), UNQUOTE));
  it('around single ones', () => turnsInto(title(`L'‸A`), QUOTE, title(`"L'‸A"`), UNQUOTE));
  it('not where they are needed', async () => {
    const needed = ['"Hội nghị‸: A"', '"~‸"', "'‸[A]'", '" ‸A"', '"A\\n‸B"', '"A ‸# B"'];
    for (const value of needed) assert.equal(await isOffered(UNQUOTE, title(value)), false, value);
    assert.equal(await isOffered(UNQUOTE, recordWith({ title: '{ vi: "A‸, B" }' })), false);
  });
  it('not where the pieces of a known name would stand side by side', async () => {
    const text = recordWith({ parties: '[iom, "Quỹ ‸voi", hổ]' });
    assert.equal(await isOfferedIn(UNQUOTE, text), false);
    assert.equal(await isOfferedIn(UNQUOTE, text.replace('hổ', 'unodc')), true);
  });
});

describe('brackets and lines', () => {
  it('of a list', () =>
    turnsInto(
      recordWith({ themes: '[drugs, ‸crime]' }),
      LINES,
      recordWith({ themes: '\n  - drugs\n  - ‸crime' }).replace('themes: ', 'themes:'),
      LINE,
    ));
  it('of a list with a comment behind', () =>
    turnsInto(
      recordWith({ themes: '[drugs, ‸crime] # c' }),
      LINES,
      recordWith({ themes: '# c\n  - drugs\n  - ‸crime' }),
      LINE,
    ));
  it('with comments within', async () =>
    assert.equal(
      await textAfter(
        LINES,
        recordWith({ themes: '[\n  # a\n  drugs, # b\n  # c\n  ‸crime # d\n  # e\n  ]' }),
      ),
      recordWith({ themes: '\n  # a\n  - drugs # b\n  # c\n  - crime # d\n  # e' }).replace(
        'themes: ',
        'themes:',
      ),
    ));
  it('of a map', () =>
    turnsInto(
      recordWith({ place: '{ country: VN, ‸locality: "Huế, Đà Nẵng" }' }),
      FIELD_LINES,
      recordWith({ place: '\n  country: VN\n  ‸locality: "Huế, Đà Nẵng"' }).replace('place: ', 'place:'),
      FIELD_LINE,
    ));
  it('of a map with commas in it', async () =>
    assert.match(
      await textAfter(FIELD_LINE, recordWith({ place: '\n  country: VN\n  ‸locality: Huế, Đà Nẵng' })),
      /\nplace: \{ country: VN, locality: "Huế, Đà Nẵng" \}\n/,
    ));
  it('of an item', () =>
    turnsInto(
      recordWith({ parties: '\n  - { organization: vn-mps, ‸role: host, note: { vi: A } }\n  - iom' }),
      FIELD_LINES,
      recordWith({ parties: '\n  - organization: vn-mps\n    ‸role: host\n    note: { vi: A }\n  - iom' }),
      FIELD_LINE,
    ));
  it('of an item with a comment behind', async () =>
    assert.equal(
      await textAfter(
        FIELD_LINES,
        recordWith({ parties: '\n  - { organization: vn-mps, ‸role: host } # c\n  - iom' }),
      ),
      recordWith({ parties: '\n  - organization: vn-mps # c\n    role: host\n  - iom' }),
    ));
  it('with hyphens where the file has them', async () =>
    assert.equal(
      await textAfter(LINES, recordWith({ themes: '[drugs, ‸crime]', parties: '\n- iom\n- unodc' })),
      recordWith({ themes: '\n- drugs\n- crime', parties: '\n- iom\n- unodc' }).replace(
        'themes: ',
        'themes:',
      ),
    ));
  it('not on one line where a comment, a block of words or a long line is in the way', async () => {
    const refused = [
      '\n  - drugs # c\n  - cr‸ime',
      '\n  - drugs\n  - cr‸ime # c',
      '\n  - drugs\n  - cr‸ime\n  # c',
      '\n  # c\n  - cr‸ime',
      '\n  - >-\n    cr‸ime',
      `\n  - ‸crime${'\n  - environment'.repeat(9)}`,
    ];
    for (const themes of refused) assert.equal(await isOffered(LINE, recordWith({ themes })), false, themes);
  });
  it('not on one line where items would seem to be one name', async () => {
    const text = recordWith({ parties: '\n  - iom\n  - Quỹ ‸voi\n  - hổ' });
    assert.equal(await isOfferedIn(LINE, text), false);
    assert.equal(await isOfferedIn(LINE, text.replace('hổ', 'unodc')), true);
  });
  it('not where a comment for the next line hides a finding', async () => {
    const text = recordWith({ parties: '# coop-disable-next-line unknown-organization\n  [iom, ‸chua-co]' });
    assert.equal(await isOffered(LINES, text), false);
  });
});
