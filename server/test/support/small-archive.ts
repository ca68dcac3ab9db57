import type { Files } from './samples';

/** What generated records name. The many entries of the reference would take most of the time. */
export const SMALL_ARCHIVE: Files = {
  'coop.config.yaml': 'reference: none\nthemes: [fisheries]\n',
  'base.organizations.coop.yaml': `organizations:
  - { id: vn-mps, name: Bộ Công an, kind: ministry, country: VN, abbreviations: [BCA] }
  - { id: iom, name: Tổ chức Di cư quốc tế, kind: un-system, abbreviations: [IOM] }
  - id: unodc
    name: { vi: Cơ quan phòng chống ma túy và tội phạm của Liên hợp quốc, en: UN Office on Drugs and Crime }
    kind: un-system
    abbreviations: [UNODC]
  - { id: vn-vna, name: Thông tấn xã Việt Nam, kind: media }
  - { id: old, name: Bộ Cũ, kind: ministry, dissolved: 2010, successors: [vn-mps] }
  - { id: elephants, name: "Quỹ bảo vệ voi, hổ", kind: ngo }
  - { id: la-dof, name: Cục Lâm nghiệp Lào, kind: department, country: LA, abbreviations: [DOF] }
  - { id: kh-dof, name: Cục Lâm nghiệp Campuchia, kind: department, country: KH, abbreviations: [DOF] }
`,
  'base.agreements.coop.yaml': `agreements:
  - { id: cites, name: Công ước CITES, kind: convention, parties: [VN, iom] }
  - { id: gcm, name: Thỏa thuận GCM, kind: compact, adopted: 2018-12-19, implements: [cites] }
`,
  'b.coop.yaml': `id: b
title: Hội nghị trước
activity: meeting
date: unknown
parties: [vn-mps, iom]
source: { publisher: vn-vna, published: unknown }
`,
};
