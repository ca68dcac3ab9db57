/** @file The pictures of the tour, in the order of a newcomer's walk: a record is written, mended, read and changed. */
import { showFixAll, showRefactorings, showReferences, showRename } from './tour-changing.mjs';
import {
  showCard,
  showDate,
  showDefinition,
  showHierarchy,
  showHints,
  showOutline,
  showSearch,
} from './tour-reading.mjs';
import {
  another,
  atAgreement,
  atMinistry,
  atParent,
  atQuarter,
  hasty,
  named,
  naming,
  reading,
  refactored,
  unknown,
} from './tour-records.mjs';
import { showCompletion, showFixes, showNewRecord, showWrittenRecord } from './tour-writing.mjs';

/** @type {import('./stage.mjs').Group} */
export const tourPictures = {
  name: 'tour',
  folder: 'tour',
  format: 'webp',
  size: { width: 960, height: 600 },
  settings: {
    'breadcrumbs.enabled': false,
    'editor.lightbulb.enabled': 'off',
    'editor.occurrencesHighlight': 'off',
    'editor.scrollBeyondLastLine': false,
    'editor.scrollbar.horizontal': 'hidden',
    'editor.scrollbar.vertical': 'hidden',
    'editor.stickyScroll.enabled': false,
    'editor.suggestFontSize': 13,
  },
  pictures: [
    { name: 'new-record', ...another, prepare: showNewRecord },
    { name: 'written', ...another, prepare: showWrittenRecord },
    { name: 'completion', ...naming, prepare: showCompletion },
    { name: 'fix', ...unknown, prepare: showFixes },
    { name: 'hover', ...atMinistry, prepare: showCard },
    { name: 'date', ...atQuarter, prepare: showDate },
    { name: 'hints', ...reading, prepare: showHints },
    { name: 'definition', ...atMinistry, prepare: showDefinition },
    { name: 'references', ...named, prepare: showReferences },
    { name: 'rename', ...named, prepare: showRename },
    { name: 'outline', ...atAgreement, prepare: showOutline },
    { name: 'search', ...named, prepare: showSearch },
    { name: 'refactoring', ...refactored, prepare: showRefactorings },
    { name: 'fix-all', ...hasty, prepare: showFixAll },
    { name: 'hierarchy', ...atParent, prepare: showHierarchy },
  ],
};
