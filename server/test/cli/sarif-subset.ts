/**
 * What SARIF 2.1.0 says of the properties that a report uses, nothing else allowed: a part of the standard's schema,
 * stricter than it, so that a report that fits here fits there.
 */
const TEXT = {
  type: 'object',
  required: ['text'],
  additionalProperties: false,
  properties: { text: { type: 'string' } },
};

const LEVEL = { enum: ['none', 'note', 'warning', 'error'] };

const FROM_ONE = { type: 'integer', minimum: 1 };

const RULE = object(['id'], {
  id: { type: 'string' },
  shortDescription: TEXT,
  fullDescription: TEXT,
  help: object(['text'], { text: { type: 'string' }, markdown: { type: 'string' } }),
  defaultConfiguration: object([], { level: LEVEL }),
});

const LOCATION = object([], {
  physicalLocation: object(['artifactLocation'], {
    artifactLocation: object([], {
      uri: { type: 'string', pattern: "^[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]+$" },
      uriBaseId: { type: 'string' },
    }),
    region: object([], {
      startLine: FROM_ONE,
      startColumn: FROM_ONE,
      endLine: FROM_ONE,
      endColumn: FROM_ONE,
    }),
  }),
});

const RUN = object(['tool'], {
  tool: object(['driver'], {
    driver: object(['name'], {
      name: { type: 'string' },
      fullName: { type: 'string' },
      version: { type: 'string' },
      semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
      language: { type: 'string', pattern: '^[a-zA-Z]{2}(-[a-zA-Z]{2})?$' },
      rules: { type: 'array', uniqueItems: true, items: RULE },
    }),
  }),
  invocations: {
    type: 'array',
    items: object(['executionSuccessful'], { executionSuccessful: { type: 'boolean' } }),
  },
  columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
  results: {
    type: 'array',
    items: object(['message'], {
      ruleId: { type: 'string' },
      ruleIndex: { type: 'integer', minimum: -1 },
      level: LEVEL,
      message: TEXT,
      locations: { type: 'array', items: LOCATION },
    }),
  },
});

export const SARIF_SUBSET = object(['version', 'runs'], {
  version: { const: '2.1.0' },
  $schema: { type: 'string' },
  runs: { type: 'array', items: RUN },
});

function object(required: readonly string[], properties: { readonly [name: string]: object }): object {
  return { type: 'object', required, additionalProperties: false, properties };
}
