import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { PROJECT } from '../support/reference';

/** The standard's schema as the tool of the format's makers brings it. The package does not export the file. */
const SCHEMA = 'node_modules/@microsoft/sarif-multitool-ts/assets/sarif-2.1.0.schema.json';

const VALIDATE = validator();

/** What is wrong with a log by the schema of SARIF 2.1.0, in words; empty for one that fits. */
export function sarifFaults(log: unknown): readonly string[] {
  VALIDATE(log);
  return (VALIDATE.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
}

function validator(): ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  const schema: object = JSON.parse(readFileSync(join(PROJECT, SCHEMA), 'utf8'));
  return ajv.compile(schema);
}
