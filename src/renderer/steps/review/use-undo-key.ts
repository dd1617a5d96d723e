import { useOverview } from '../../overview.tsx';

/** What takes an edit back, as the keys are called on this system. */
export const useUndoKey = (): string => (useOverview().platform === 'darwin' ? 'Cmd+Z' : 'Ctrl+Z');
