/** What a script that got into the page would try. Each runs in the page, with the address of a server elsewhere. */
export interface Probe {
  readonly what: string;
  /** The directive of the policy that refuses it. */
  readonly directive: string;
  readonly run: (elsewhere: string) => void;
}

/**
 * Each is a function of its own text: it is sent to the page. `setTimeout` where the test's own way into the page would
 * lift the policy for the length of the call.
 */
export const policyProbes: readonly Probe[] = [
  {
    what: 'a script in the page',
    directive: 'script-src-elem',
    run: () => {
      const script = document.createElement('script');
      script.textContent = 'window.ranFromOutside = true';
      document.body.append(script);
    },
  },
  {
    what: 'a script in an attribute',
    directive: 'script-src-attr',
    run: () => {
      const button = document.createElement('button');
      button.setAttribute('onclick', 'window.ranFromOutside = true');
      button.click();
    },
  },
  {
    what: 'text as a script',
    directive: 'script-src',
    run: () => void setTimeout(() => new Function('window.ranFromOutside = true')()),
  },
  {
    what: 'a script from elsewhere',
    directive: 'script-src-elem',
    run: (elsewhere) =>
      document.head.append(Object.assign(document.createElement('script'), { src: `${elsewhere}/script.js` })),
  },
  {
    what: 'a module out of text',
    directive: 'script-src-elem',
    run: () =>
      document.head.append(
        Object.assign(document.createElement('script'), {
          type: 'module',
          src: 'data:text/javascript,window.ranFromOutside=true',
        }),
      ),
  },
  {
    what: 'a worker',
    directive: 'worker-src',
    run: () => {
      const source = URL.createObjectURL(new Blob(['0'], { type: 'text/javascript' }));
      new Worker(source).onerror = () => {};
    },
  },
  { what: 'fetch', directive: 'connect-src', run: (elsewhere) => void fetch(`${elsewhere}/fetch`).catch(() => {}) },
  {
    what: 'a request of the old kind',
    directive: 'connect-src',
    run: (elsewhere) => {
      const request = new XMLHttpRequest();
      request.open('GET', `${elsewhere}/xhr`);
      request.send();
    },
  },
  {
    what: 'a socket',
    directive: 'connect-src',
    run: (elsewhere) => void new WebSocket(elsewhere.replace('http', 'ws')),
  },
  { what: 'a stream', directive: 'connect-src', run: (elsewhere) => void new EventSource(`${elsewhere}/stream`) },
  {
    what: 'a beacon',
    directive: 'connect-src',
    run: (elsewhere) => void navigator.sendBeacon(`${elsewhere}/beacon`, 'x'),
  },
  {
    what: 'a picture',
    directive: 'img-src',
    run: (elsewhere) => void Object.assign(new Image(), { src: `${elsewhere}/picture.png` }),
  },
  {
    what: 'a style sheet from elsewhere',
    directive: 'style-src-elem',
    run: (elsewhere) =>
      document.head.append(
        Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${elsewhere}/style.css` }),
      ),
  },
  {
    what: 'a style without the nonce',
    directive: 'style-src-elem',
    run: () =>
      document.head.append(Object.assign(document.createElement('style'), { textContent: 'body { opacity: 0 }' })),
  },
  {
    what: 'a font',
    directive: 'font-src',
    run: (elsewhere) => void new FontFace('elsewhere', `url(${elsewhere}/font.woff2)`).load().catch(() => {}),
  },
  {
    what: 'a frame of another address',
    directive: 'frame-src',
    run: (elsewhere) =>
      document.body.append(Object.assign(document.createElement('iframe'), { src: `${elsewhere}/frame` })),
  },
  {
    what: 'a frame of the window’s own page',
    directive: 'frame-src',
    run: () => document.body.append(Object.assign(document.createElement('iframe'), { src: location.href })),
  },
  {
    what: 'an embedded object',
    directive: 'object-src',
    run: (elsewhere) =>
      document.body.append(Object.assign(document.createElement('object'), { data: `${elsewhere}/object` })),
  },
  {
    what: 'sound',
    directive: 'media-src',
    run: (elsewhere) => void Object.assign(new Audio(), { src: `${elsewhere}/sound.mp3` }).load(),
  },
];
