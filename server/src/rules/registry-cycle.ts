import { CIRCLE_RELATIONS, type CircleRelation, type Definition } from '../archive/facts';
import type { RelatedPlace } from '../archive/finding';
import { type Entry, placeIn, type Resolver } from '../archive/resolver';
import { type ArchiveContext, defineRule, type Report } from './rule';
import { type Hop, wayBetween } from './shared/way-of-links';

type Message = 'itself' | 'circle' | 'link';

/** Reports references between entries of registries that run in a circle, at each reference of the circle. */
export const registryCycle = defineRule({
  id: 'registry-cycle',
  severity: 'error',
  words: {
    title: { vi: 'Quan hệ chạy thành vòng', en: 'Entries in a circle' },
    description: {
      vi: [
        'Đi theo `parent` (cấp trên), `successors` (kế thừa), `under` (thuộc khuôn khổ) hoặc `supersedes` (thay thế) mà quay lại chính mục ban đầu thì có một chỗ ghi sai: không tổ chức nào là cấp trên của chính mình, không văn kiện nào thay thế chính mình.',
        'Mỗi chỗ trên vòng đều được báo. Hãy tìm mắt xích sai rồi sửa hoặc bỏ; các chỗ còn lại sẽ hết báo. Từng loại quan hệ được xét riêng.',
      ].join('\n\n'),
      en: [
        'When following `parent`, `successors`, `under` or `supersedes` leads back to where it began, one of the references is wrong: nothing is its own parent, and no agreement supersedes itself.',
        'Every reference of the circle is reported. Find the wrong one and correct or remove it; the others are then in order. Each relation is looked at by itself.',
      ].join('\n\n'),
    },
  },
  messages: {
    itself: {
      vi: '“{id}” ghi chính mình ở “{relation}”. Hãy sửa hoặc bỏ mã này.',
      en: '“{id}” names itself under “{relation}”. Correct or remove the reference.',
    },
    circle: {
      vi: 'Quan hệ “{relation}” chạy thành vòng: {circle}. Hãy sửa hoặc bỏ một mắt xích.',
      en: 'The relation “{relation}” runs in a circle: {circle}. Correct or remove one of its links.',
    },
    link: {
      vi: 'Ở đây “{from}” ghi “{relation}: {to}”.',
      en: 'Here “{from}” has “{relation}: {to}”.',
    },
  },
  examples: [
    {
      title: {
        vi: 'Hai tổ chức là cấp trên của nhau',
        en: 'Two organizations, each the parent of the other',
      },
      kind: 'organizations',
      text: `
organizations:
  - id: xyzzy
    name: Quỹ Xyzzy
    kind: ngo
    parent: ⟦plugh⟧
  - id: plugh
    name: Viện Plugh
    kind: research
    parent: ⟦xyzzy⟧
`,
    },
    {
      title: { vi: 'Văn kiện thay thế chính mình', en: 'An agreement that supersedes itself' },
      kind: 'agreements',
      text: `
agreements:
  - id: plan-2024
    name: Kế hoạch 2024
    kind: action-plan
    supersedes: [⟦plan-2024⟧]
`,
    },
    {
      title: { vi: 'Vòng qua hai danh mục', en: 'A circle through two registries' },
      kind: 'agreements',
      text: `
agreements:
  - id: plan-2024
    name: Kế hoạch 2024
    kind: action-plan
    under: ⟦frame-2020⟧
`,
      archive: {
        'other.agreements.coop.yaml': `agreements:
  - { id: frame-2020, name: Khung hợp tác 2020, kind: framework, under: plan-2024 }
`,
      },
    },
    {
      title: { vi: 'Đường dẫn vào vòng không bị báo', en: 'What leads into a circle is not of it' },
      kind: 'organizations',
      text: `
organizations:
  - id: office
    name: Văn phòng Plugh
    kind: unit
    parent: plugh
`,
      archive: {
        'other.organizations.coop.yaml': `organizations:
  - { id: plugh, name: Viện Plugh, kind: research, parent: plugh }
`,
      },
    },
    {
      title: { vi: 'Hai loại quan hệ, không thành vòng', en: 'Two relations that make no circle' },
      kind: 'organizations',
      text: `
organizations:
  - id: xyzzy
    name: Quỹ Xyzzy
    kind: ngo
    parent: plugh
  - id: plugh
    name: Viện Plugh
    kind: research
    successors: [xyzzy]
`,
    },
  ],
  checkArchive,
});

function* checkArchive({ facts, resolver }: ArchiveContext): Iterable<Report<Message>> {
  for (const relation of CIRCLE_RELATIONS) {
    for (const definition of facts.definitions) yield* circlesOf(definition, relation, resolver);
  }
}

function* circlesOf(
  { space, id, links }: Definition,
  relation: CircleRelation,
  resolver: Resolver,
): Iterable<Report<Message>> {
  for (const link of links) {
    if (link.relation !== relation) continue;
    const target = resolver.meant(space, link.text)?.definition.id;
    if (target === undefined || !resolver.isOnCircle(space, relation, id, target)) continue;
    if (target === id) {
      yield { span: link.span, message: 'itself', values: { id, relation } };
      continue;
    }
    const hops = wayBetween(target, id, { relation, space, resolver });
    const circle = [id, target, ...(hops?.map(({ to }) => to) ?? ['…', id])].join(' → ');
    const related = hops?.flatMap((hop) => placeOf(hop, resolver.definitions(space, hop.from)[0])) ?? [];
    yield { span: link.span, message: 'circle', values: { relation, circle }, related };
  }
}

function placeOf({ from, to, link }: Hop, entry: Entry | undefined): readonly RelatedPlace[] {
  if (entry?.file === undefined) return [];
  return [
    {
      file: entry.file,
      span: placeIn(entry, link.span),
      message: 'link',
      values: { relation: link.relation, from, to },
    },
  ];
}
