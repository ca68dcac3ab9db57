import { accessedBeforePublished } from './accessed-before-published';
import { agreementEnded } from './agreement-ended';
import { agreementNotYet } from './agreement-not-yet';
import { ambiguousName } from './ambiguous-name';
import { dateFormat } from './date-format';
import { dateOrder } from './date-order';
import { dueBeforeEvent } from './due-before-event';
import { duplicateId } from './duplicate-id';
import { duplicateItem } from './duplicate-item';
import { duplicateKey } from './duplicate-key';
import { eventAfterPublication } from './event-after-publication';
import { invalidDate } from './invalid-date';
import { invalidValue } from './invalid-value';
import { missingField } from './missing-field';
import { nameNotId } from './name-not-id';
import { organizationNotActive } from './organization-not-active';
import { publishedInFuture } from './published-in-future';
import { registryCycle } from './registry-cycle';
import type { Rule } from './rule';
import { sharedName } from './shared-name';
import { splitName } from './split-name';
import { tooFewParties } from './too-few-parties';
import { unicodeForm } from './unicode-form';
import { unknownAgreement } from './unknown-agreement';
import { unknownField } from './unknown-field';
import { unknownOrganization } from './unknown-organization';
import { unknownPath } from './unknown-path';
import { unknownRecord } from './unknown-record';
import { unsupportedYaml } from './unsupported-yaml';
import { unusedSuppression } from './unused-suppression';
import { wrongType } from './wrong-type';
import { yamlSyntax } from './yaml-syntax';

/** Every rule, in the order in which the documentation shows them. */
export const RULES: readonly Rule[] = [
  yamlSyntax,
  duplicateKey,
  unsupportedYaml,
  missingField,
  unknownField,
  wrongType,
  invalidValue,
  tooFewParties,
  duplicateItem,
  duplicateId,
  unknownOrganization,
  unknownAgreement,
  unknownRecord,
  nameNotId,
  ambiguousName,
  invalidDate,
  dateFormat,
  dateOrder,
  eventAfterPublication,
  publishedInFuture,
  accessedBeforePublished,
  dueBeforeEvent,
  agreementNotYet,
  agreementEnded,
  organizationNotActive,
  splitName,
  unknownPath,
  unicodeForm,
  registryCycle,
  sharedName,
  unusedSuppression,
];

export const RULES_BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

export const RULE_IDS: ReadonlySet<string> = new Set(RULES_BY_ID.keys());
