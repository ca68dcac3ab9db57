import type { Propose } from './fix';
import {
  duplicateItemFixes,
  duplicateKeyFixes,
  eventAfterPublicationFixes,
  unknownFieldFixes,
} from './fixes/fields';
import { missingFieldFixes } from './fixes/missing-field';
import { replacements, successors } from './fixes/replace';
import { unusedSuppressionFixes } from './fixes/suppression';
import {
  dateFormatFixes,
  dateOrderFixes,
  invalidValueFixes,
  splitNameFixes,
  unicodeFormFixes,
} from './fixes/values';
import { wrongTypeFixes } from './fixes/wrong-type';
import { yamlSyntaxFixes } from './fixes/yaml-syntax';

/** How each rule's findings are put right within their file, by the rule's id. */
export const PROPOSALS: ReadonlyMap<string, Propose> = new Map([
  ['ambiguous-name', replacements],
  ['date-format', dateFormatFixes],
  ['date-order', dateOrderFixes],
  ['duplicate-item', duplicateItemFixes],
  ['duplicate-key', duplicateKeyFixes],
  ['event-after-publication', eventAfterPublicationFixes],
  ['invalid-value', invalidValueFixes],
  ['missing-field', missingFieldFixes],
  ['name-not-id', replacements],
  ['organization-not-active', successors],
  ['split-name', splitNameFixes],
  ['unicode-form', unicodeFormFixes],
  ['unknown-agreement', replacements],
  ['unknown-field', unknownFieldFixes],
  ['unknown-organization', replacements],
  ['unknown-path', replacements],
  ['unknown-record', replacements],
  ['unused-suppression', unusedSuppressionFixes],
  ['wrong-type', wrongTypeFixes],
  ['yaml-syntax', yamlSyntaxFixes],
]);
