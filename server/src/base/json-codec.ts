/** What JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** How values of one type are written as compact JSON, and read back. */
export interface JsonCodec<T> {
  write(value: T): Json;
  /** Throws a {@link MisreadError} for JSON that no such value was written as. */
  read(json: unknown): T;
}

/** JSON that was not written by the codec that reads it. */
export class MisreadError extends Error {
  constructor(expected: string) {
    super(`not ${expected}`);
    this.name = 'MisreadError';
  }
}

export const text: JsonCodec<string> = {
  write: (value) => value,
  read: (json) => {
    if (typeof json !== 'string') throw new MisreadError('a text');
    return json;
  },
};

export const whole: JsonCodec<number> = {
  write: (value) => value,
  read: (json) => {
    if (!Number.isInteger(json)) throw new MisreadError('a whole number');
    return Number(json);
  },
};

/** A whole number, or one of the infinities, which JSON has no word for. */
export const unbounded: JsonCodec<number> = {
  write: (value) => (Number.isFinite(value) ? value : value > 0 ? '+' : '-'),
  read: (json) => {
    if (json === '+') return Number.POSITIVE_INFINITY;
    return json === '-' ? Number.NEGATIVE_INFINITY : whole.read(json);
  },
};

export const flag: JsonCodec<boolean> = {
  write: (value) => (value ? 1 : 0),
  read: (json) => {
    if (json !== 0 && json !== 1) throw new MisreadError('a flag');
    return json === 1;
  },
};

export function optional<T>(codec: JsonCodec<T>): JsonCodec<T | undefined> {
  return {
    write: (value) => (value === undefined ? null : codec.write(value)),
    read: (json) => (json === null || json === undefined ? undefined : codec.read(json)),
  };
}

export function list<T>(codec: JsonCodec<T>): JsonCodec<readonly T[]> {
  const empty: readonly T[] = [];
  return {
    write: (values) => values.map((value) => codec.write(value)),
    read: (json) => {
      if (!Array.isArray(json)) throw new MisreadError('a list');
      return json.length === 0 ? empty : json.map((value) => codec.read(value));
    },
  };
}

/** One of a few words, written as its number. */
export function oneOf<const Words extends readonly string[]>(words: Words): JsonCodec<Words[number]> {
  const numbers = new Map(words.map((word, number) => [word, number]));
  return {
    write: (value) => numbers.get(value) ?? -1,
    read: (json) => {
      const word = typeof json === 'number' ? words[json] : undefined;
      if (word === undefined) throw new MisreadError(`one of ${words.join(', ')}`);
      return word;
    },
  };
}

/** A word of which a few are usual, and those are written as numbers. */
export function usually(words: readonly string[]): JsonCodec<string> {
  const numbers = new Map(words.map((word, number) => [word, number]));
  return {
    write: (value) => numbers.get(value) ?? value,
    read: (json) => (typeof json === 'number' ? (words[json] ?? text.read(undefined)) : text.read(json)),
  };
}

/**
 * An object with these fields, written as the list of their values; what is undefined at its end is left out.
 * Each field that a value may lack is to be {@link optional}, and reads as undefined.
 */
export function fields<T extends object>(
  codecs: { readonly [Key in keyof T]-?: JsonCodec<T[Key]> },
): JsonCodec<T> {
  const names = Object.keys(codecs) as (keyof T)[];
  return {
    write: (value) => {
      const written = names.map((name) => codecs[name].write(value[name]));
      while (written.at(-1) === null) written.pop();
      return written;
    },
    read: (json) => {
      if (!Array.isArray(json) || json.length > names.length) throw new MisreadError(names.join(', '));
      const value: Partial<T> = {};
      for (let index = 0; index < names.length; index += 1) {
        const name = names[index];
        if (name !== undefined) value[name] = codecs[name].read(json[index]);
      }
      return value as T;
    },
  };
}

/** JSON of which every character is ASCII, so that each takes one byte, in memory and in files. */
export function asciiJson(json: Json): string {
  return JSON.stringify(json).replace(/[^\0-\x7F]/g, escaped);
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
