import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EditedText } from '../../src/base/edited-text';
import { applyEdits, type TextEdit } from '../../src/base/text-edit';

/** The edits that come to the same as both lists, one after the other. */
function combined(text: string, ...rounds: readonly (readonly TextEdit[])[]): readonly TextEdit[] {
  const edited = new EditedText(text);
  for (const edits of rounds) edited.apply(edits);
  const { edits } = edited;
  assert.equal(applyEdits(text, edits), edited.text);
  return edits;
}

function edit(start: number, end: number, newText: string): TextEdit {
  return { span: { start, end }, newText };
}

describe('a text that is edited over and over', () => {
  it('gives the edits of the first text', () =>
    assert.deepEqual(combined('abcdef', [edit(1, 2, 'xyz')], [edit(5, 6, '')]), [
      edit(1, 2, 'xyz'),
      edit(3, 4, ''),
    ]));

  it('edits what was written', () =>
    assert.deepEqual(combined('abcdef', [edit(1, 2, 'xyz')], [edit(2, 5, 'w')]), [edit(1, 3, 'xw')]));

  it('leaves alone what comes to nothing', () => {
    assert.deepEqual(combined('abc', [edit(1, 2, 'x')], [edit(1, 2, 'b')]), []);
    assert.deepEqual(combined('a-b-c', [edit(0, 5, 'a-x-c')]), [edit(2, 3, 'x')]);
  });

  it('parts no line end, no word and no sign', () => {
    assert.deepEqual(combined('25-26/6', [edit(0, 7, '2024-06')]), [edit(0, 7, '2024-06')]);
    assert.deepEqual(combined('người dự', [edit(0, 8, 'người dùng')]), [edit(6, 8, 'dùng')]);
    assert.deepEqual(combined('a\r\nb', [edit(0, 4, 'a\rb')]), [edit(1, 3, '\r')]);
    assert.deepEqual(combined('a😀', [edit(1, 3, '😁')]), [edit(1, 3, '😁')]);
  });

  it('comes to the same text, whatever the edits', () => {
    const round = fc.array(fc.tuple(fc.nat(30), fc.nat(6), fc.constantFrom('', 'x', 'yz\r\n', '😀')), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(round, { maxLength: 4 }), (text, rounds) => {
        const edited = new EditedText(text);
        for (const asked of rounds) {
          const edits: TextEdit[] = [];
          let from = 0;
          for (const [gap, length, newText] of asked) {
            const start = Math.min(from + gap, edited.text.length);
            const end = Math.min(start + length, edited.text.length);
            edits.push(edit(start, end, newText));
            from = end;
          }
          const expected = applyEdits(edited.text, edits);
          edited.apply(edits);
          assert.equal(edited.text, expected);
        }
        assert.equal(applyEdits(text, edited.edits), edited.text);
      }),
    );
  });
});
