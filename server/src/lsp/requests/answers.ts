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
import type { Feature } from '../feature-host';

const READ_DATE = new RequestType<ReadDateParams, ReadDateResult, void>(READ_DATE_REQUEST);
const CHECK_ANSWER = new RequestType<CheckAnswerParams, CheckedAnswer, void>(CHECK_ANSWER_REQUEST);

/** Reads what a person answers to the questions of the commands. */
export const serveAnswers: Feature = ({
  connection,
  answering,
  ownerOf,
  languageFor,
  localizer,
  environment,
}) => {
  connection.onRequest(
    READ_DATE,
    answering(({ folder, text }: ReadDateParams) => {
      const archive = ownerOf(folder)?.archive;
      const language = archive === undefined ? 'en' : languageFor(archive);
      return { dates: dateChoices(text, language, environment.today()) };
    }),
  );
  connection.onRequest(
    CHECK_ANSWER,
    answering(({ folder, question, text }: CheckAnswerParams) => {
      const archive = ownerOf(folder)?.archive;
      if (archive === undefined) return { value: text, fault: null };
      const language = languageFor(archive);
      return checkAnswer(question, text, { archive: archive.service.archive, language, localizer });
    }),
  );
  return {};
};
