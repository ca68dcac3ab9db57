import { isAfter } from '../dates/edtf';
import { type ArchiveContext, defineRule, type Report } from './rule';
import { daysInWords } from './shared/days-in-words';
import { wholeReferences } from './shared/split-names';

type Message = 'ended';

/** Reports agreements of a record that had ended before the event, at the reference. */
export const agreementEnded = defineRule({
  id: 'agreement-ended',
  severity: 'warning',
  words: {
    title: { vi: 'Văn kiện đã hết hiệu lực', en: 'An agreement that had ended' },
    description: {
      vi: [
        'Văn kiện hết hiệu lực (`ended`) trước khi hoạt động bắt đầu, nên hoạt động không còn theo hay thực hiện văn kiện ấy. Có thể hoạt động theo văn kiện thay thế, hoặc ngày bị ghi nhầm.',
        'Hãy xem lại văn kiện và `date`. Nếu hoạt động tổng kết hoặc chỉ nhắc đến văn kiện thì ghi `relation: reviews` hoặc `references`; những trường hợp ấy không bị báo. Giai đoạn (`period`) đã qua chưa có nghĩa là hết hiệu lực.',
      ].join('\n\n'),
      en: [
        'The agreement ended before the event began, so that the event no longer follows or implements it. The event may be under the agreement that took its place, or a date may be wrong.',
        'Check the agreement and the `date`. Where the event takes stock of the agreement or only mentions it, write `relation: reviews` or `references`; these are not reported. A `period` that is over ends nothing by itself.',
      ].join('\n\n'),
    },
  },
  messages: {
    ended: {
      vi: 'Văn kiện “{text}” hết hiệu lực {ended}, trước hoạt động này ({event}). Hãy xem lại văn kiện hoặc ngày; nếu hoạt động tổng kết hay chỉ nhắc đến văn kiện thì ghi “relation: reviews” hoặc “references”.',
      en: 'The agreement “{text}” ended before this event (ended: {ended}; event: {event}). Check which agreement or date is meant; if the event reviews or only mentions it, write “relation: reviews” or “references”.',
    },
  },
  examples: [
    {
      title: { vi: 'Hoạt động sau khi văn kiện hết hiệu lực', en: 'An event after the agreement’s end' },
      text: `
date: 2024-07-18
agreements:
  - ⟦pact⟧
  - agreement: ⟦plan⟧
    relation: implements
`,
      archive: registry('ended: 2024-07-17'),
    },
    {
      title: { vi: 'Tổng kết, nhắc đến', en: 'Taking stock, mentioning' },
      text: `
date: 2024-07-18
agreements:
  - { agreement: pact, relation: reviews }
  - { agreement: plan, relation: references }
`,
      archive: registry('ended: 2023'),
    },
    {
      title: { vi: 'Hết hiệu lực đúng ngày hoạt động', en: 'Its last day is the day of the event' },
      text: `
date: 2024-07-18
agreements: [pact, plan]
`,
      archive: registry('ended: 2024-07-18'),
    },
    {
      title: { vi: 'Giai đoạn đã qua', en: 'A period that is over' },
      text: `
date: 2024-07-18
agreements: [pact, plan]
`,
      archive: registry('period: 2010/2015'),
    },
  ],
  checkArchive,
});

const LATER_RELATIONS: ReadonlySet<string> = new Set(['reviews', 'references']);

function* checkArchive({ facts, resolver }: ArchiveContext): Iterable<Report<Message>> {
  const event = facts.record?.event;
  if (event === undefined) return;
  for (const { path, relation, space, text, span } of wholeReferences(facts, resolver)) {
    if (path !== 'agreements.agreement' || relation === undefined) continue;
    if (LATER_RELATIONS.has(relation)) continue;
    const ended = resolver.meant(space, text)?.definition.ended;
    if (ended === undefined || !isAfter(event, ended)) continue;
    yield { span, message: 'ended', values: { text, ended: daysInWords(ended), event: daysInWords(event) } };
  }
}

/** A registry of two agreements that both have the field. */
function registry(field: string): { readonly [path: string]: string } {
  return {
    'agreements.coop.yaml': `agreements:
  - { id: pact, name: Hiệp ước về biên giới, kind: treaty, ${field} }
  - { id: plan, name: Kế hoạch về biên giới, kind: action-plan, ${field} }
`,
  };
}
