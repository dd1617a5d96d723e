import { expect, it } from 'vitest';
import { type CallEvent, isOurCall, isOwnPage } from '../../../src/main/electron/sender.ts';

const mainFrame = { url: 'app://importer/index.html', origin: 'app://importer' };
const page = { mainFrame };
const ours: CallEvent = { sender: page, senderFrame: mainFrame };

it('the window’s own main frame may call', () => {
  expect(isOurCall(ours, page)).toBe(true);
});

it('the page’s own place in the page does not matter', () => {
  const frame = { ...mainFrame, url: 'app://importer/index.html#/review' };
  const there = { mainFrame: frame };
  expect(isOurCall({ sender: there, senderFrame: frame }, there)).toBe(true);
});

it.each<[description: string, event: CallEvent]>([
  ['another window', { sender: { mainFrame }, senderFrame: mainFrame }],
  ['a frame within our page', { sender: page, senderFrame: { ...mainFrame } }],
  ['a frame that has gone', { sender: page, senderFrame: null }],
])('%s may not', (_, event) => {
  expect(isOurCall(event, page)).toBe(false);
});

it.each([
  ['another site', 'https://example.com/', 'https://example.com'],
  ['a blank page that inherited our origin', '', 'app://importer'],
  ['another host of our scheme', 'app://elsewhere/index.html', 'app://elsewhere'],
  ['another file of ours', 'app://importer/other.html', 'app://importer'],
  ['a file of the disk', 'file:///index.html', 'null'],
])('our main frame may not once it shows %s', (_, url, origin) => {
  const frame = { url, origin };
  const gone = { mainFrame: frame };
  expect(isOurCall({ sender: gone, senderFrame: frame }, gone)).toBe(false);
});

it('nobody may call where there is no window', () => {
  expect(isOurCall(ours, null)).toBe(false);
});

it.each([
  'app://importer/index.html',
  'app://importer/index.html?x=1',
  'app://importer/index.html#/history',
  'app://importer/assets/../index.html',
])('%s is our own page', (address) => {
  expect(isOwnPage(address)).toBe(true);
});

it.each([
  '',
  'no address',
  'https://importer/index.html',
  'app://importer/',
  'app://importer:1/index.html',
  'app://importer.example/index.html',
  'app://importer/index.html/../../evil.html',
  'app:importer/index.html',
  'javascript:alert(1)',
  'data:text/html,app://importer/index.html',
])('%s is not', (address) => {
  expect(isOwnPage(address)).toBe(false);
});
