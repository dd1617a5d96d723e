import { contextBridge } from 'electron';

/** What the page knows of its host; the calls of the contract come with the window's screens. */
contextBridge.exposeInMainWorld('importer', { platform: process.platform });
