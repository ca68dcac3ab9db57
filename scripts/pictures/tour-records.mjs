/** @file The records of the tour: one workshop, from its first line to the last correction. The cursor stands at `‸`. */
import { asRecord } from './marked-text.mjs';

const beginning = `id: hoi-thao-di-cu-2024
title:
  vi: Hội thảo về di cư an toàn
  en: Workshop on safe migration
activity: workshop
date: 2024-06-25/2024-06-26
place: { country: VN, subdivision: VN-HN, locality: Hà Nội }
themes: [migration, trafficking]

`;

const source = `
source:
  publisher: vn-vna
  published: 2024-06-27
`;

const centre = 'Trung tâm Hỗ trợ di cư an toàn';

/** What *Add to the registry* makes of the centre's name. */
const centreId = 'trung-tam-ho-tro-di-cu-an-toan';

export const centreShortId = 'tt-di-cu-an-toan';

/** The record while an organization is being named. */
export const naming = asRecord(`${beginning}source:
  publisher: vn-vna
  published: 2024-06-27

parties:
  - organization: vn-mofa
    role: host
  - organization: ‸
`);

function withCentre(organization) {
  return `${beginning}parties:
  - organization: vn-mofa
    role: host
  - organization: iom
    role: co-organizer
  - organization: ${organization}
    role: speaker

agreements:
  - agreement: gcm
    relation: implements
${source}`;
}

/** A name that no registry knows. */
export const unknown = asRecord(withCentre(`Trung tâm‸${centre.slice('Trung tâm'.length)}`));

const complete = withCentre(centreId);

/** A quarter in the place of two days. */
export const atQuarter = asRecord(complete.replace('date: 2024-06-25/2024-06-26', 'date: 2024-‸34'));

export const atAgreement = asRecord(complete.replace('agreement: gcm', 'agreement: g‸cm'));

/** Of an organization with a few others below it, one of them the archive's own. */
export const atParent = asRecord(complete.replace('organization: iom', 'organization: i‸om'));

export const atMinistry = asRecord(complete.replace('vn-mofa', 'vn-‸mofa'));

const registry = `organizations:
  - id: ${centreId}
    name: ${centre}
    kind: other
    country: VN
`;

const training = `id: tap-huan-di-cu-2024
title: Tập huấn về di cư an toàn
activity: training
date: 2024-09-12
parties:
  - organization: ${centreId}
    role: organizer
  - iom
source:
  publisher: vn-vna
  published: 2024-09-13
`;

/** A record that stands in front while a new one is asked for. */
export const another = asRecord(training);

/** The centre in a registry and two records. */
export const named = asRecord(`${withCentre(`trung-‸${centreId.slice('trung-'.length)}`)}
evidence:
  - quote: chuyên gia của Trung tâm
    supports: parties.${centreId}
`);
named.files['2024/organizations.coop.yaml'] = registry;
named.files['2024/tap-huan-di-cu-2024.coop.yaml'] = training;
for (const picture of [another, atQuarter, atAgreement, atMinistry, atParent])
  picture.files['2024/organizations.coop.yaml'] = registry;

/** What is told in a record without asking: names, days of the week, a ministry that is no more, an id that nobody bears. */
export const reading = asRecord(`id: hoi-thao-di-cu-2025
title: Hội thảo tổng kết về di cư an toàn
activity: workshop
date: 2025-06-25/2025-06-26
parties:
  - organization: vn-mofa
    role: host
  - organization: vn-molisa
    role: participant
  - organization: vn-mofaa
    role: participant
agreements:
  - agreement: gcm
    relation: reviews
  - agreement: qd-402-2020
    relation: under
source:
  publisher: vn-vna
  published: 2025-06-27
related: [gcm-review-2023]
`);

/** Parties out of order, one of them a body that has no entry yet. */
export const refactored = asRecord(`${beginning}parties:
  - iom
  - name: Trung tâm‸${centre.slice('Trung tâm'.length)}
    role: speaker
  - organization: vn-mofa
    role: host
${source}`);

/** Two records in the words of the press. */
export const hasty = asRecord(
  complete
    .replace('2024-06-25/2024-06-26', '25-26/6/2024')
    .replace('vn-mofa', 'Bộ Ngoại giao')
    .replace(centreId, 'iom-vn'),
);
hasty.files['2024/tap-huan-di-cu-2024.coop.yaml'] = `id: tap-huan-di-cu-2024
title: Tập huấn về di cư an toàn
activity: training
date: ngày 12/9/2024
parties:
  - organization: IOM
    role: organizer
  - organization: Bộ Công an
    role: participant
source: { publisher: vn-vna, published: 2024-09-13 }
`;
