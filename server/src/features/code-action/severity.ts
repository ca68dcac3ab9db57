import type { Finding, Severity } from '../../archive/finding';
import { readSettings } from '../../archive/settings';
import { lineBreakOf } from '../../base/lined-text';
import { applyEdits } from '../../base/text-edit';
import { SETTINGS_FILES } from '../../format/file-kind';
import { FILE_KINDS } from '../../format/kinds';
import { type OpenedFile, openFile } from '../../rules/engine';
import { RULE_IDS } from '../../rules/registry';
import type { MapEntry } from '../../syntax/nodes';
import { rewrittenScalar } from '../../syntax/rewrite-scalar';
import type { ArchiveFiles } from '../archive-files';
import type { FileChange, FileEdit } from '../file-change';
import type { FixContext } from './context';
import type { DraftField } from './edits/draft';
import { FieldInserter } from './edits/insert';
import type { Fix } from './fix';
import { titleIn } from './words';

/** How a rule's findings are to be shown instead. */
const LESS: { readonly [severity in Severity]: readonly (Severity | 'off')[] } = {
  error: ['warning', 'off'],
  warning: ['hint', 'off'],
  information: ['hint', 'off'],
  hint: ['off'],
};

/** Makes the finding's rule less severe, or turns it off, in the settings of the archive, which are created if need be. */
export async function severityFixes(finding: Finding, context: FixContext): Promise<readonly Fix[]> {
  const { files, conclusions } = context;
  const { rule } = finding;
  const severity = conclusions.find((each) => each.finding.rule === rule)?.severity;
  if (files === undefined || severity === undefined || !RULE_IDS.has(rule)) return [];
  const settings = await settingsOf(files, lineBreakOf(context.opened.document.text));
  if (settings === undefined) return [];
  return LESS[severity].flatMap((less): Fix[] => {
    const change = changeOf(settings, rule, less);
    const title =
      less === 'off'
        ? titleIn(context, 'turnOff', { rule })
        : titleIn(context, 'setSeverity', { rule, severity: less });
    return change === undefined ? [] : [{ finding, title, isPreferred: false, changes: [change] }];
  });
}

interface SettingsFile {
  readonly opened: OpenedFile;
  readonly isNew: boolean;
  readonly lineEnd: string;
}

async function settingsOf(files: ArchiveFiles, lineEnd: string): Promise<SettingsFile | undefined> {
  for (const path of SETTINGS_FILES) {
    const result = await files.read(path);
    if (result === undefined) continue;
    const opened = result.kind === 'text' ? openFile(path, result.text) : undefined;
    return opened && { opened, isNew: false, lineEnd };
  }
  const [path = ''] = SETTINGS_FILES;
  const opened = (await files.counts(path)) ? openFile(path, '') : undefined;
  return opened && { opened, isNew: true, lineEnd };
}

function changeOf(file: SettingsFile, rule: string, severity: Severity | 'off'): FileChange | undefined {
  const { path, document } = file.opened;
  const edits = editsOf(file, { name: rule, value: { kind: 'scalar', words: severity } }, severity);
  if (edits === undefined || document.faults.length > 0) return undefined;
  const after = openFile(path, applyEdits(document.text, edits));
  const isSet = after !== undefined && readSettings(after.model).severities.get(rule) === severity;
  return isSet ? { path, isNew: file.isNew, document, edits } : undefined;
}

function editsOf(
  { opened: { document }, isNew, lineEnd }: SettingsFile,
  field: DraftField,
  severity: Severity | 'off',
): readonly FileEdit[] | undefined {
  const rules: DraftField = { name: 'rules', value: { kind: 'map', fields: [field] } };
  const { root, text } = document;
  if (isNew)
    return [
      { span: { start: 0, end: 0 }, newText: `rules:${lineEnd}  ${field.name}: ${severity}${lineEnd}` },
    ];
  const inserter = new FieldInserter(document);
  if (root === undefined) return inserter.append([rules]);
  if (root.kind !== 'map') return undefined;
  const entry = entryOf(root.entries, 'rules');
  if (entry === undefined) {
    const edit = inserter.insert(
      root,
      rules,
      FILE_KINDS.settings.root.fields.map(({ name }) => name),
    );
    return edit && [edit];
  }
  if (entry.value?.kind !== 'map' || entry.value.entries.length === 0)
    return inserter.fill(entry, rules.value, root.flow);
  const known = entryOf(entry.value.entries, field.name);
  if (known?.value?.kind === 'scalar')
    return [{ span: known.value.span, newText: rewrittenScalar(text, known.value.span, severity) }];
  if (known !== undefined) return inserter.fill(known, field.value, entry.value.flow);
  const edit = inserter.insert(entry.value, field, []);
  return edit && [edit];
}

function entryOf(entries: readonly MapEntry[], name: string): MapEntry | undefined {
  return entries.find(({ key }) => key.text === name);
}
