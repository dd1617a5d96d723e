import { defineConfig } from '@playwright/test';
import config from './playwright.config.ts';

/** Takes a picture of every screen, by the same means as the end-to-end tests: `npm run screenshots`. */
export default defineConfig({
  ...config,
  testDir: 'test/e2e/pictures',
  testMatch: '*.pictures.ts',
  timeout: 180_000,
  reporter: 'list',
});
