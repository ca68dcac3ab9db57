import { readFile } from 'node:fs/promises';

const RULE = /= defineRule\(\{/;

/** The member of a rule, as the formatter writes it. */
const EXAMPLES = /(?<=\n {2}examples: )(?:\[(?:\n[\s\S]*?\n {2})?\]|\w+)(?=,\n)/g;

/**
 * For esbuild: rules without their examples. Those are for the pages of the rules, which lie beside the programs, and for
 * tests. A rule whose examples are not found where they are expected makes the bundling fail.
 */
export const withoutExamples = {
  name: 'without-examples',
  setup(build) {
    build.onLoad({ filter: /[\\/]server[\\/]src[\\/]rules[\\/][a-z-]+\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      if (!RULE.test(text)) return undefined;
      const found = text.match(EXAMPLES) ?? [];
      if (found.length !== 1)
        return { errors: [{ text: `${path} has no list of examples to be left out.` }] };
      return { contents: text.replace(EXAMPLES, '[]'), loader: 'ts' };
    });
  },
};
