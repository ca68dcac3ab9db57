import type { CheckedArchive } from '../rules/checked-archive';
import { checkFileWhenAsked, openFile } from '../rules/engine';
import type { FileConclusions } from '../service';

/** A record like those that editors write; what stands between `‹` and `›` is typed. */
const RECORD = `id: ‹asean-wen-training›
title: Việt Nam cử cán bộ học tại chức ở ASEAN-WEN
summary: >-
  Cơ quan quản lý CITES Việt Nam cử một cán bộ sang Bangkok học một tháng,
  kinh phí do Hoa Kỳ tài trợ.
activity: ‹training›
status: ‹planned›
date: ‹2010-11›
place:
  country: ‹TH›
  ‹locality›: Bangkok
themes: [wildlife, ‹environment›]
parties:
  - organization: ‹vn-cites-ma›
    as: Cơ quan quản lý CITES Việt Nam
    role: ‹sender›
  - organization: asean-wen
    role: ‹organizer›
  - organization: ‹unodc›
    ‹role›: partner
agreements:
  - agreement: ‹cites›
    relation: ‹references›
  - agreement: ‹palermo-trafficking-protocol›
outcomes:
  - text: Cán bộ được cử làm đầu mối liên lạc với mạng lưới
    due: ‹2011-01›
    responsible: [‹vn-cites-ma›]
source:
  publisher: ‹vn-mofa›
  title: Hợp tác giữa Việt Nam và ASEAN-WEN
  published: ‹2010-11-26›
evidence:
  - quote: sẽ diễn ra trong một tháng
    supports: ‹date›
`;

/** A path that no file has. */
const PATH = 'rehearsal.coop.yaml';

/**
 * What the server does when a record is typed, letter by letter, with nothing kept of it; `show` is what it would do
 * next with the findings. Until it has been done so often that the JavaScript engine compiles it, a letter takes more
 * than twice as long. A step takes a few milliseconds, the first ones some tens.
 */
export function* rehearse(
  archive: CheckedArchive,
  show: (conclusions: FileConclusions) => void,
): Generator<void> {
  for (const text of typedTexts()) {
    const opened = openFile(PATH, text);
    const file = opened && checkFileWhenAsked(opened);
    if (file !== undefined) {
      show({ path: PATH, lines: file.lines, conclusions: archive.conclusionsIf(file) });
    }
    yield;
  }
}

/** The record with one of its words begun, for each word and each of its letters; the last is whole. */
function* typedTexts(): Generator<string> {
  const [start = '', ...rest] = RECORD.split('‹');
  const parts = rest.map((part) => part.split('›'));
  for (const [number, [word = '']] of parts.entries()) {
    for (let length = 1; length <= word.length; length += 1) {
      const typed = parts.map(([whole = '', after = ''], other) =>
        other === number ? whole.slice(0, length) + after : whole + after,
      );
      yield start + typed.join('');
    }
  }
}
