import { LANGUAGES, type Language } from '../../base/words';
import { languageNames } from './display-names';

/** The two-letter codes of ISO 639-1. */
const TWO_LETTER_CODES: ReadonlySet<string> = new Set(
  (
    'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ' +
    'ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik ' +
    'io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml ' +
    'mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd ' +
    'se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve ' +
    'vi vo wa wo xh yi yo za zh zu'
  ).split(' '),
);

/** Three-letter codes that are registered although the locale data fold them into a wider language. */
const REGISTERED_MEMBERS: ReadonlySet<string> = new Set(
  'arb azj bcc bcl cmn ekk gug hea khk kmr knc lvs npi ory pbu pes plt pnb swh uzn ydd zsm'.split(' '),
);

/** Country codes and old codes that are written where a language is meant. Those that are languages too are not here. */
const SLIPS: ReadonlyMap<string, string> = new Map([
  ['cn', 'zh'],
  ['cz', 'cs'],
  ['dk', 'da'],
  ['gb', 'en'],
  ['gr', 'el'],
  ['in', 'id'],
  ['iw', 'he'],
  ['jp', 'ja'],
  ['kh', 'km'],
  ['kp', 'ko'],
  ['mm', 'my'],
  ['mo', 'ro'],
  ['ph', 'tl'],
  ['tq', 'zh'],
  ['us', 'en'],
  ['vie', 'vi'],
  ['viet', 'vi'],
  ['vietnamese', 'vi'],
  ['vn', 'vi'],
  ['vnm', 'vi'],
  ['english', 'en'],
]);

/** The tags that are worth offering, the likeliest in an archive of Viet Nam first. */
export const USUAL_LANGUAGES: readonly string[] = 'vi en fr zh lo km ja ko th my id ms ru de es'.split(' ');

/**
 * A language tag of BCP 47 (RFC 5646, section 2.1) that starts with a language: subtags of extended language, script,
 * region, variant, extension and private use may follow.
 */
const WELL_FORMED =
  /^([a-z]{2,3})(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wyz\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?$/i;

/** Language, script and region of a well-formed tag: the part that has names. */
const NAMED_PART = /^[a-z]{2,3}(?:-[a-z]{4}(?![a-z\d]))?(?:-(?:[a-z]{2}|\d{3})(?![a-z\d]))?/i;

/** True for a well-formed tag of BCP 47 whose language is registered: `vi`, `en`, `zh-Hant`, `hmn`; false for `vn`, `eng`. */
export function isLanguageTag(text: string): boolean {
  const primary = WELL_FORMED.exec(text)?.[1]?.toLowerCase();
  if (primary === undefined) return false;
  return primary.length === 2 ? TWO_LETTER_CODES.has(primary) : isRegisteredThreeLetterCode(primary);
}

/** The tag that a misused code means: `vi` for `vn`, `en` for `eng`. Undefined where nothing is likely. */
export function languageMeantBy(text: string): string | undefined {
  const tag = text.trim().toLowerCase().replaceAll('_', '-');
  const primary = tag.split('-')[0] ?? tag;
  const slip = SLIPS.get(primary);
  if (slip !== undefined) return slip;
  if (isLanguageTag(tag)) return tag;
  const short = /^[a-z]{3}$/.test(primary) ? canonicalLanguage(primary) : primary;
  return short !== tag && isLanguageTag(short) ? short : undefined;
}

/** The name of the language with the tag, its script and region named, the rest left out; the tag where it has none. */
export function languageName(tag: string, language: Language): string {
  const known = isLanguageTag(tag) ? NAMED_PART.exec(tag)?.[0] : undefined;
  return (known === undefined ? undefined : languageNames()[language].of(known)) ?? tag;
}

/** The names of the language in every language of messages. */
export function languageSearchNames(tag: string): readonly string[] {
  return [...new Set(LANGUAGES.map((language) => languageName(tag, language)))];
}

/**
 * A language with a two-letter code is registered under that code only, so a three-letter code that canonicalizes
 * to two letters is no tag of its own.
 */
function isRegisteredThreeLetterCode(code: string): boolean {
  if (REGISTERED_MEMBERS.has(code)) return true;
  return canonicalLanguage(code).length !== 2 && languageNames().en.of(code) !== undefined;
}

/** The shortest code of the language; `code` is two or three letters. */
function canonicalLanguage(code: string): string {
  return Intl.getCanonicalLocales(code)[0] ?? code;
}
