import { RequestType } from 'vscode-languageserver';
import {
  CHECK_ANSWER_REQUEST,
  type CheckAnswerParams,
  type CheckedAnswer,
  READ_DATE_REQUEST,
  type ReadDateParams,
  type ReadDateResult,
} from '../../../../protocol/answers';
import { dateChoices } from '../../features/date-choices';
import { checkAnswer } from '../../features/new-entry';
import type { Feature, FeatureHost } from '../feature-host';

const READ_DATE = new RequestType<ReadDateParams, ReadDateResult, void>(READ_DATE_REQUEST);
const CHECK_ANSWER = new RequestType<CheckAnswerParams, CheckedAnswer, void>(CHECK_ANSWER_REQUEST);

/** Reads what a person answers to the questions of the commands. */
export const serveAnswers: Feature = (host) => {
  const { connection, answering } = host;
  connection.onRequest(
    READ_DATE,
    answering((params: ReadDateParams) => readDate(params, host)),
  );
  connection.onRequest(
    CHECK_ANSWER,
    answering((params: CheckAnswerParams) => checkedAnswer(params, host)),
  );
};

function readDate({ folder, text }: ReadDateParams, host: FeatureHost): ReadDateResult {
  const archive = host.ownerOf(folder)?.archive;
  const language = archive === undefined ? 'en' : host.languageFor(archive);
  return { dates: dateChoices(text, language, host.environment.today()) };
}

/** For a folder of no archive, where nothing is known, any answer will do. */
function checkedAnswer({ folder, question, text }: CheckAnswerParams, host: FeatureHost): CheckedAnswer {
  const archive = host.ownerOf(folder)?.archive;
  if (archive === undefined) return { value: text, fault: null };
  const language = host.languageFor(archive);
  const { localizer } = host;
  return checkAnswer(question, text, { archive: archive.service.archive, language, localizer });
}
