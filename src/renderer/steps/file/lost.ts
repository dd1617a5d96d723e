import type { Draft } from '../../../shared/overview.ts';
import { fileText } from '../../text/file.ts';

/** What is asked before the work on a file is discarded: it says what would be lost. */
export function lostWith({ fileName, edits }: Pick<Draft, 'fileName' | 'edits'>) {
  const { question, lostMatches, lostCells, confirm, keep } = fileText.loss;
  const body = edits === 0 ? lostMatches(fileName) : lostCells(edits, fileName);
  return { title: question(fileName), body, confirm, keep };
}
