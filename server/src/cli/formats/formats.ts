import type { CheckFormat } from '../commands';
import type { Format } from './format';
import { github } from './github';
import { json } from './json';
import { junit } from './junit';
import { ndjson } from './ndjson';
import { sarif } from './sarif';
import { text } from './text';

/** How a report is written, by the name of the format. */
export const FORMATS: { readonly [name in CheckFormat]: Format } = {
  text,
  json,
  ndjson,
  sarif,
  github,
  junit,
};
