import {
  commands,
  env,
  FileSystemError,
  l10n,
  type QuickPickItem,
  ThemeIcon,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { NewArchiveFile } from '../../protocol/new-archive';
import { COMMANDS } from './names';
import { askList } from './questions';
import { memberOf } from './record-answers';
import { askSteps, CANCELLED, type Step } from './steps';
import type { WritingRequests } from './writing-requests';

/** What a new archive is to be. */
interface ArchiveDraft {
  readonly folder: Uri | undefined;
  readonly language: string;
  readonly withSample: boolean;
}

interface ValueItem extends QuickPickItem {
  readonly value: string;
}

/** The command that makes a folder an archive. */
export class NewArchiveCommand {
  readonly #requests: WritingRequests;

  constructor(requests: WritingRequests) {
    this.#requests = requests;
  }

  /**
   * Asks and creates what is missing; no file that is there is touched. `calledOn`: the URI of the folder, or an object
   * with `folder`, `language` and `withSample`. Gives the folder; undefined where nothing was created.
   */
  async run(calledOn: unknown): Promise<Uri | undefined> {
    const draft = draftIn(calledOn) ?? (await ask(calledOn));
    if (draft?.folder === undefined) return undefined;
    const { folder, language, withSample } = draft;
    const archive = await this.#requests.newArchive({ language, withSample });
    if (archive === undefined) return undefined;
    for (const file of archive.files) await writeIfMissing(folder, file);
    void show(folder, archive.first);
    return folder;
  }
}

async function ask(calledOn: unknown): Promise<ArchiveDraft | undefined> {
  const title = l10n.t('New Archive');
  const folder = calledOn instanceof Uri ? calledOn : undefined;
  const answers = { folder, language: env.language.startsWith('vi') ? 'vi' : 'en', withSample: true };
  const steps = [
    ...(folder === undefined ? [folderStep(title)] : []),
    languageStep(title),
    sampleStep(title),
  ];
  const asked = await askSteps(steps, { answers, next: 0 });
  return asked.isDone ? asked.answers : undefined;
}

/** The workspace's folders are offered first. */
function folderStep(title: string): Step<ArchiveDraft> {
  return async (draft, position) => {
    const folders = workspace.workspaceFolders ?? [];
    const here = folders.map(({ name, uri }): ValueItem => {
      const label = l10n.t('In this folder: {0}', name);
      return { label, description: uri.fsPath, iconPath: new ThemeIcon('folder'), value: uri.toString() };
    });
    const label = l10n.t('Choose another folder…');
    const other: ValueItem = { label, iconPath: new ThemeIcon('folder-opened'), value: '' };
    const result = await askList<ValueItem>({
      title,
      prompt: l10n.t('In which folder?'),
      position,
      isSearched: false,
      items: () => [...here, other],
    });
    if (result.kind !== 'answer') return result;
    const { value } = result.answer;
    const folder = value === '' ? await chooseFolder() : Uri.parse(value);
    return folder === undefined ? CANCELLED : { kind: 'answer', answer: { ...draft, folder } };
  };
}

async function chooseFolder(): Promise<Uri | undefined> {
  const chosen = await window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: l10n.t('Create the Archive Here'),
  });
  return chosen?.[0];
}

function languageStep(title: string): Step<ArchiveDraft> {
  return async (draft, position) => {
    const result = await askList<ValueItem>({
      title,
      prompt: l10n.t('In which language are problems to be told?'),
      position,
      isSearched: false,
      items: () => [
        { label: 'Tiếng Việt', value: 'vi' },
        { label: 'English', value: 'en' },
      ],
      isFirst: ({ value }) => value === draft.language,
    });
    if (result.kind !== 'answer') return result;
    return { kind: 'answer', answer: { ...draft, language: result.answer.value } };
  };
}

function sampleStep(title: string): Step<ArchiveDraft> {
  return async (draft, position) => {
    const result = await askList<ValueItem>({
      title,
      prompt: l10n.t('With a sample that shows how a record is written?'),
      position,
      isSearched: false,
      items: () => [
        { label: l10n.t('With a sample record'), value: 'sample', iconPath: new ThemeIcon('file') },
        { label: l10n.t('Without records'), value: '', iconPath: new ThemeIcon('circle-outline') },
      ],
    });
    if (result.kind !== 'answer') return result;
    return { kind: 'answer', answer: { ...draft, withSample: result.answer.value !== '' } };
  };
}

async function writeIfMissing(folder: Uri, { path, text }: NewArchiveFile): Promise<void> {
  const uri = Uri.joinPath(folder, ...path.split('/'));
  if (await exists(uri)) return;
  await workspace.fs.createDirectory(Uri.joinPath(uri, '..'));
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof FileSystemError) return false;
    throw error;
  }
}

/** Shows the archive's first file, and offers what comes next: a record, or the folder that is not open yet. */
async function show(folder: Uri, first: string): Promise<void> {
  const isOpen = workspace.getWorkspaceFolder(folder) !== undefined;
  const uri = Uri.joinPath(folder, ...first.split('/'));
  if (isOpen) await window.showTextDocument(await workspace.openTextDocument(uri));
  const next = isOpen ? l10n.t('New Record') : l10n.t('Open Folder');
  const chosen = await window.showInformationMessage(l10n.t('The archive is ready.'), next);
  if (chosen === undefined) return;
  if (isOpen) await commands.executeCommand(COMMANDS.newRecord);
  else await commands.executeCommand('vscode.openFolder', folder);
}

/** What a command was called with in the place of questions; undefined where it was not. */
function draftIn(value: unknown): ArchiveDraft | undefined {
  const folder = memberOf(value, 'folder');
  const language = memberOf(value, 'language');
  const withSample = memberOf(value, 'withSample');
  if (!(folder instanceof Uri) || typeof language !== 'string' || typeof withSample !== 'boolean')
    return undefined;
  return { folder, language, withSample };
}
