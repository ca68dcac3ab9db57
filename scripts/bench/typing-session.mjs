/** @file Typing in a text that servers have open, and what the tables tell of it. */
import { summaryOf } from './statistics.mjs';
import { count, milliseconds } from './tables.mjs';

/** So many letters at the beginning do not count: programs are slow until they are warm. */
export const WARM_UP = 10;

/**
 * Types the same letters on all clients in turn, and calls `between` with the number of letters typed after each.
 * Gives for each client the samples `{ purpose, elapsed }` of the edits after the warm-up.
 */
export async function typeInTurn(clients, uri, edits, between = () => undefined) {
  const samples = clients.map(() => []);
  for (const [typed, edit] of edits.entries()) {
    for (const [index, client] of clients.entries()) {
      const { elapsed } = await client.change(uri, edit, edit.accepts, edit.detail);
      samples[index].push({ purpose: edit.purpose, elapsed });
    }
    await between(typed + 1);
  }
  return samples.map((all) => all.slice(WARM_UP));
}

/** The summary of samples, and that for each kind of word that was typed: which are slow? */
export function typingSummary(samples) {
  const purposes = [...new Set(samples.map(({ purpose }) => purpose))];
  const byPurpose = purposes.map((purpose) => [
    purpose,
    summaryOf(timesOf(samples.filter((sample) => sample.purpose === purpose))),
  ]);
  return { ...summaryOf(timesOf(samples)), byPurpose: Object.fromEntries(byPurpose) };
}

/** The cells that a table has of a summary. */
export function typingCells({ count: edits, p50, p95, max }) {
  return [count(edits), milliseconds(p50), milliseconds(p95), milliseconds(max)];
}

const timesOf = (samples) => samples.map(({ elapsed }) => elapsed);
