import type { CallName, RequestOf } from '../../src/shared/importer-contract.ts';
import type { Mapping } from '../../src/shared/mapping.ts';

const mapping: Mapping = {
  version: 1,
  name: 'Our CRM export',
  matches: [{ from: { header: 'Customer ID' }, to: { field: 'internal_id' }, blank: 'keep' }],
  constants: {},
  duplicates: 'reject',
};
const draft = '5b6f5a0e-6c1c-4c3b-9f0a-0d7a3f1f9d11';
const plan = '20261124-093015-3f9a1c';

/** A well-formed request for each call of the contract; a new call does not compile without its row here. */
export const sampleRequests: { readonly [N in CallName]: RequestOf<N> } = {
  overview: {},
  dismissNotice: { id: 'notice-1' },
  browseFile: {},
  openFile: { file: 'file-1', options: {} },
  cancelJob: {},
  continueDraft: { draft },
  discardDraft: { draft },
  confirmFinding: { finding: 'finding-header-doubtful A1 Is it?' },
  closeFile: {},
  keepMapping: { mapping },
  useSavedMapping: { id: 'mapping-1' },
  savedMappings: {},
  saveMapping: { name: 'Ours', mapping, replace: false },
  renameMapping: { id: 'mapping-1', name: 'Ours', replace: true },
  deleteMapping: { id: 'mapping-1' },
  checkFile: { mapping },
  reviewSummary: { plan },
  reviewRows: { plan, filter: { kind: 'all' }, start: 0, count: 100 },
  reviewRow: { plan, row: 2 },
  changeRows: { plan, command: { kind: 'cells', by: 'edit', cells: [{ row: 2, index: 0, text: 'C-1' }] } },
  repairs: { plan },
  findCells: {
    plan,
    find: { text: 'a', index: null, matchCase: false, whole: false },
    replacement: 'b',
  },
  importOffer: { plan },
  knownIds: { plan, practice: true },
  startImport: { plan, practice: true, server: 'https://api.akitaapp.com' },
  unchangedCount: { plan, practice: false },
  startOver: { plan },
  pauseImport: {},
  stopImport: {},
  retryOffer: { plan },
  retryFailed: { plan },
  discardImport: { plan },
  takeForReal: { plan },
  importReport: { plan },
  saveReport: { plan, which: 'problems' },
  showSavedReport: {},
  history: {},
  deleteImport: { plan },
  saveSettings: { practice: true, perMinute: 120 },
  saveKey: { key: 'sk-live-secret-key' },
  forgetKey: {},
  testKey: {},
  openLink: { link: 'akita' },
};
