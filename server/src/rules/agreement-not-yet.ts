import { isAfter } from '../dates/edtf';
import { type ArchiveContext, defineRule, type Report } from './rule';
import { daysInWords } from './shared/days-in-words';
import { wholeReferences } from './shared/split-names';

type Message = 'not-yet';

/** Reports agreements of a record that did not exist yet, at the reference. */
export const agreementNotYet = defineRule({
  id: 'agreement-not-yet',
  severity: 'warning',
  words: {
    title: { vi: 'Văn kiện chưa ra đời', en: 'An agreement that did not exist yet' },
    description: {
      vi: [
        'Văn kiện được thông qua (`adopted`) sau khi hoạt động đã xong, nên hoạt động không thể theo, thực hiện hay rà soát văn kiện ấy. Có thể ghi nhầm văn kiện, hoặc nhầm ngày.',
        'Hãy xem lại văn kiện và `date`. Nếu hoạt động nhằm ký kết hoặc công bố văn kiện thì ghi `relation: signs` hoặc `announces`; hoạt động dự kiến thì ghi `status: planned`. Những trường hợp ấy không bị báo. Ngày ghi không đủ rõ cũng không bị báo.',
      ].join('\n\n'),
      en: [
        'The agreement was adopted after the event was over, so that the event cannot follow, implement or review it. It may be the wrong agreement, or the wrong date.',
        'Check the agreement and the `date`. Where the event signs or announces the agreement, write `relation: signs` or `announces`; for an event to come, `status: planned`. These are not reported, nor are dates that are not precise enough to tell.',
      ].join('\n\n'),
    },
  },
  messages: {
    'not-yet': {
      vi: 'Văn kiện “{text}” được thông qua {adopted}, sau hoạt động này ({event}). Hãy xem lại văn kiện hoặc ngày; nếu hoạt động ký hay công bố văn kiện thì ghi “relation: signs” hoặc “announces”.',
      en: 'The agreement “{text}” was adopted after this event (adopted: {adopted}; event: {event}). Check which agreement or date is meant; if the event signs or announces it, write “relation: signs” or “announces”.',
    },
  },
  examples: [
    {
      title: { vi: 'Hoạt động trước khi có văn kiện', en: 'An event before the agreement' },
      text: `
date: 2017-05
agreements:
  - agreement: ⟦gcm⟧
    relation: implements
  - ⟦qd-402-2020⟧
`,
    },
    {
      title: { vi: 'Ngày ký ở danh mục của kho', en: 'An agreement of the archive’s registry' },
      text: `
date: 2024-03-14/2024-03-15
agreements: [{ agreement: ⟦pact⟧, relation: under }]
`,
      archive: {
        'agreements.coop.yaml':
          'agreements:\n  - { id: pact, name: Hiệp ước, kind: treaty, adopted: 2024-03-16 }\n',
      },
    },
    {
      title: { vi: 'Ký kết và công bố', en: 'Signing and announcing' },
      text: `
date: 2017-05-18
agreements:
  - { agreement: gcm, relation: signs }
  - { agreement: qd-402-2020, relation: announces }
`,
    },
    {
      title: { vi: 'Hoạt động dự kiến', en: 'An event to come' },
      text: `
date: 2017-05-18
status: planned
agreements: [gcm]
`,
    },
    {
      title: { vi: 'Trong cùng năm, ngày không rõ', en: 'In the same year, the day not said' },
      text: `
date: 2018
agreements: [{ agreement: gcm, relation: implements }]
`,
    },
  ],
  checkArchive,
});

const EARLIER_RELATIONS: ReadonlySet<string> = new Set(['signs', 'announces']);

function* checkArchive({ facts, resolver }: ArchiveContext): Iterable<Report<Message>> {
  const { record } = facts;
  if (record?.event === undefined || record.status === undefined || record.status === 'planned') return;
  for (const { path, relation, space, text, span } of wholeReferences(facts, resolver)) {
    if (path !== 'agreements.agreement' || relation === undefined) continue;
    if (EARLIER_RELATIONS.has(relation)) continue;
    const adopted = resolver.meant(space, text)?.definition.adopted;
    if (adopted === undefined || !isAfter(adopted, record.event)) continue;
    const values = { text, adopted: daysInWords(adopted), event: daysInWords(record.event) };
    yield { span, message: 'not-yet', values };
  }
}
