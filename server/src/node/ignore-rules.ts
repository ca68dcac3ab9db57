import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** What the `.gitignore` files of a folder and of those above it say. */
interface FolderRules {
  readonly rules: Ignore;
  /** The folder itself, or one above it, is ignored: so is all that is in it, whatever deeper rules say. */
  readonly isIgnored: boolean;
}

/** Git takes letters as they are, except where the file system itself does not. */
const OPTIONS: ignore.Options = {
  ignorecase: process.platform === 'win32' || process.platform === 'darwin',
};

/**
 * The `.gitignore` files that concern one folder tree: those in it, and those above it up to the folder that holds
 * `.git`, if there is one. Each is read once, when it is first needed.
 * Precedence as in gitignore(5): the deepest file, and in it the last pattern, decides; what is in an ignored folder
 * can't be brought back.
 */
export class IgnoreRules {
  readonly #root: string;
  readonly #folders = new Map<string, Promise<FolderRules>>();
  #base: Promise<string> | undefined;

  /** `root`: absolute path of the folder. */
  constructor(root: string) {
    this.#root = root;
  }

  /** Absolute paths of the `.gitignore` files that may count above the folder. */
  async filesAbove(): Promise<string[]> {
    const base = await this.#findBase();
    const files: string[] = [];
    for (let folder = this.#root; folder !== base; ) {
      folder = dirname(folder);
      files.push(join(folder, '.gitignore'));
    }
    return files;
  }

  /** True for a path (relative to the root, with `/`) that is ignored. `isFolder`: patterns with `/` at their end count. */
  async isIgnored(path: string, isFolder: boolean): Promise<boolean> {
    const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
    const { rules, isIgnored } = await this.#rulesOf(folder);
    return isIgnored || rules.ignores((await this.#fromBase(path)) + (isFolder ? '/' : ''));
  }

  /** Rules of a folder, by its path relative to the root; the root is ``. */
  #rulesOf(folder: string): Promise<FolderRules> {
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    const rules = folder === '' ? this.#rulesOfRoot() : this.#rulesBelowRoot(folder);
    this.#folders.set(folder, rules);
    return rules;
  }

  async #rulesOfRoot(): Promise<FolderRules> {
    const base = await this.#findBase();
    const fromBase = relative(base, this.#root).split(sep).filter(Boolean);
    let rules = await added(ignore(OPTIONS), '', base);
    for (let depth = 1; depth <= fromBase.length; depth += 1) {
      const path = fromBase.slice(0, depth).join('/');
      if (rules.ignores(`${path}/`)) return { rules, isIgnored: true };
      rules = await added(rules, path, join(base, ...fromBase.slice(0, depth)));
    }
    return { rules, isIgnored: false };
  }

  async #rulesBelowRoot(folder: string): Promise<FolderRules> {
    const above = await this.#rulesOf(folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/')) : '');
    if (above.isIgnored) return above;
    const path = await this.#fromBase(folder);
    if (above.rules.ignores(`${path}/`)) return { rules: above.rules, isIgnored: true };
    return { rules: await added(above.rules, path, join(this.#root, folder)), isIgnored: false };
  }

  async #fromBase(path: string): Promise<string> {
    const above = relative(await this.#findBase(), this.#root)
      .split(sep)
      .filter(Boolean);
    return [...above, path].join('/');
  }

  #findBase(): Promise<string> {
    this.#base ??= repositoryOf(this.#root).then((repository) => repository ?? this.#root);
    return this.#base;
  }
}

/** The nearest folder, from this one upward, that holds `.git`. */
async function repositoryOf(folder: string): Promise<string | undefined> {
  if (await exists(join(folder, '.git'))) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : repositoryOf(above);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** The rules with those of a folder's `.gitignore` behind them. `path`: the folder, relative to where all rules start. */
async function added(rules: Ignore, path: string, folder: string): Promise<Ignore> {
  const text = await readFile(join(folder, '.gitignore'), 'utf8').catch(() => '');
  const patterns = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((line) => anchored(line, path));
  return patterns.length === 0 ? rules : ignore(OPTIONS).add(rules).add(patterns);
}

/** A line of a `.gitignore` in `path` as a pattern that means the same from where all rules start. */
function anchored(line: string, path: string): string[] {
  if (['', '/', '!', '!/'].includes(line.trim()) || line.startsWith('#')) return [];
  if (path === '') return [line];
  const sign = line.startsWith('!') ? '!' : '';
  const pattern = line.slice(sign.length).replace(/^\\([#!])/, '$1');
  const isAnchored = /\/(?=.)/.test(pattern.trimEnd());
  const prefix = `/${path.replaceAll(/[\\*?[\]! #]/g, '\\$&')}/`;
  return [sign + prefix + (isAnchored ? pattern.replace(/^\//, '') : `**/${pattern}`)];
}
