import type { Language, Words } from '../base/words';
import { COMMANDS, type CommandDescription } from './commands';
import type { Option } from './options';

const WORDS = {
  title: {
    vi: 'coop kiểm tra kho hồ sơ hợp tác quốc tế: các hồ sơ và danh mục viết bằng YAML.',
    en: 'coop checks archives of international cooperation: records and registries in YAML.',
  },
  usage: { vi: 'Cách dùng', en: 'Usage' },
  options: { vi: '[TÙY-CHỌN…]', en: '[OPTION…]' },
} as const satisfies { readonly [name: string]: Words };

const COLUMN = 40;

/** What `coop help` prints. */
export function help(language: Language): string {
  const commands = Object.values(COMMANDS);
  const usage = [...commands.map((command) => usageOf(command, language)), 'coop help', 'coop --version'];
  const parts = [
    `${WORDS.title[language]}\n`,
    `${WORDS.usage[language]}\n${usage.map((line) => `  ${line}\n`).join('')}`,
    ...commands.map((command) => partOf(command, language)),
  ];
  return parts.join('\n');
}

function usageOf({ name, operands, options }: CommandDescription, language: Language): string {
  const parts = ['coop', name, operands[language], options.length === 0 ? '' : WORDS.options[language]];
  return parts.filter(Boolean).join(' ');
}

function partOf({ name, about, options, exitCodes }: CommandDescription, language: Language): string {
  const paragraphs = [
    about[language].split('\n'),
    options.map((option) => optionLine(option, language)),
    exitCodes === undefined ? [] : [exitCodes[language]],
  ].filter((lines) => lines.length > 0);
  return `coop ${name}\n${paragraphs.map((lines) => lines.map((line) => `  ${line}\n`).join('')).join('\n')}`;
}

function optionLine({ name, value, help: words }: Option, language: Language): string {
  const option = `--${name}${value === undefined ? '' : ` ${value.shown}`}`;
  const gap = option.length < COLUMN - 2 ? ' '.repeat(COLUMN - option.length) : `\n  ${' '.repeat(COLUMN)}`;
  return `${option}${gap}${words[language]}`;
}
