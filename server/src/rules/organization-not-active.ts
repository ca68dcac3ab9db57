import type { Definition } from '../archive/facts';
import type { Resolver } from '../archive/resolver';
import { type DaySpan, isAfter } from '../dates/edtf';
import { type ArchiveContext, defineRule, type Report } from './rule';
import { daysInWords } from './shared/days-in-words';
import { quoted } from './shared/quoting';
import { wholeReferences } from './shared/split-names';

type Message = 'not-founded' | 'dissolved' | 'succeeded';

/** Reports parties that did not exist at the time of the event, at the reference. */
export const organizationNotActive = defineRule({
  id: 'organization-not-active',
  severity: 'warning',
  words: {
    title: {
      vi: 'Tổ chức không hoạt động vào thời điểm ấy',
      en: 'An organization that did not exist at the time',
    },
    description: {
      vi: [
        'Một bên tham gia được thành lập (`founded`) sau hoạt động, hoặc đã chấm dứt hoạt động (`dissolved`) trước đó. Thường là do ghi cơ quan cũ sau khi sáp nhập, hoặc ghi cơ quan mới cho một hoạt động từ trước.',
        'Hãy ghi tổ chức có vào thời điểm của hoạt động; nếu tổ chức đã giải thể thì thông báo nêu tổ chức kế thừa. Tên bài báo in vẫn giữ được ở `as`. Chỉ các bên tham gia bị xét; ngày ghi không đủ rõ thì không bị báo.',
      ].join('\n\n'),
      en: [
        'A party was founded after the event, or dissolved before it. Mostly a body is named that has been merged into another, or a new body for an event of old.',
        'Name the organization that existed at the time; for one that was dissolved, the message names its successors. The name that the article prints can stay in `as`. Only parties are looked at, and dates that are not precise enough to tell are not reported.',
      ].join('\n\n'),
    },
  },
  messages: {
    'not-founded': {
      vi: 'Tổ chức “{text}” được thành lập {founded}, sau hoạt động này ({event}). Hãy ghi tổ chức có vào thời điểm ấy, hoặc xem lại ngày.',
      en: 'The organization “{text}” was founded after this event (founded: {founded}; event: {event}). Name the one that existed at the time, or check the date.',
    },
    dissolved: {
      vi: 'Tổ chức “{text}” chấm dứt hoạt động {dissolved}, trước hoạt động này ({event}). Hãy ghi tổ chức có vào thời điểm ấy, hoặc xem lại ngày.',
      en: 'The organization “{text}” was dissolved before this event (dissolved: {dissolved}; event: {event}). Name the one that existed at the time, or check the date.',
    },
    succeeded: {
      vi: 'Tổ chức “{text}” chấm dứt hoạt động {dissolved}, trước hoạt động này ({event}). Tổ chức kế thừa là {successors}; hãy ghi mã ấy, hoặc xem lại ngày.',
      en: 'The organization “{text}” was dissolved before this event (dissolved: {dissolved}; event: {event}). Write its successor {successors}, or check the date.',
    },
  },
  examples: [
    {
      title: { vi: 'Bộ đã hợp nhất vào bộ khác', en: 'A ministry that was merged into another' },
      text: `
date: 2025-06
parties:
  - organization: ⟦vn-molisa⟧
    role: host
  - iom
source: { publisher: vn-vna, published: 2025-06-30 }
`,
    },
    {
      title: { vi: 'Đã giải thể, không rõ tổ chức kế thừa', en: 'Dissolved, with no successor known' },
      text: 'parties: [iom, ⟦xyzzy⟧]',
      archive: registry('dissolved: 2020'),
    },
    {
      title: { vi: 'Thành lập sau hoạt động', en: 'Founded after the event' },
      text: `
date: 2023-12
parties: [iom, ⟦vn-fpu1⟧]
`,
    },
    {
      title: { vi: 'Ngày cuối cùng còn hoạt động', en: 'On its last day' },
      text: `
date: 2025-02-28/2025-03-02
parties: [vn-molisa, iom]
source: { publisher: vn-vna, published: 2025-03-02 }
`,
    },
    {
      title: { vi: 'Ngày không rõ', en: 'A date that is not precise' },
      text: `
date: 2025
parties: [vn-molisa, iom]
source: { publisher: vn-vna, published: 2025-06-30 }
`,
    },
    {
      title: { vi: 'Không phải bên tham gia', en: 'Not a party' },
      text: `
date: 2025-06
people: [{ name: Nguyễn Văn A, organization: vn-molisa }]
source: { publisher: vn-vna, published: 2025-06-30 }
`,
    },
  ],
  checkArchive,
});

function* checkArchive({ facts, resolver }: ArchiveContext): Iterable<Report<Message>> {
  const event = facts.record?.event;
  if (event === undefined) return;
  for (const { path, space, text, span } of wholeReferences(facts, resolver)) {
    if (path !== 'parties.organization') continue;
    const definition = resolver.meant(space, text)?.definition;
    if (definition === undefined) continue;
    const { founded, dissolved } = definition;
    if (founded !== undefined && isAfter(founded, event)) {
      const values = { text, founded: daysInWords(founded), event: daysInWords(event) };
      yield { span, message: 'not-founded', values };
    } else if (dissolved !== undefined && isAfter(event, dissolved)) {
      const ids = successorsOf(definition, event, resolver);
      const message = ids.length === 0 ? 'dissolved' : 'succeeded';
      const words = { dissolved: daysInWords(dissolved), event: daysInWords(event) };
      yield { span, message, values: { text, ...words, successors: quoted(ids) }, suggestions: ids };
    }
  }
}

/** The ids of those that had taken the organization's place at the time; successors that ended by then are followed. */
function successorsOf(definition: Definition, event: DaySpan, resolver: Resolver): readonly string[] {
  const seen = new Set([definition.id]);
  const active: string[] = [];
  const waiting = [definition];
  for (const { links } of waiting) {
    for (const { relation, text } of links) {
      if (relation !== 'successors') continue;
      const successor = resolver.meant('organization', text)?.definition;
      if (successor === undefined || seen.has(successor.id)) continue;
      seen.add(successor.id);
      if (successor.dissolved !== undefined && isAfter(event, successor.dissolved)) waiting.push(successor);
      else if (successor.founded === undefined || !isAfter(successor.founded, event))
        active.push(successor.id);
    }
  }
  return active;
}

function registry(field: string): { readonly [path: string]: string } {
  return {
    'organizations.coop.yaml': `organizations:
  - { id: xyzzy, name: Quỹ Xyzzy, kind: ngo, country: VN, ${field} }
`,
  };
}
