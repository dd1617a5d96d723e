/** Ways in which a page could be left, or another one opened. Each runs in the page, with an address elsewhere. */
interface WayOut {
  readonly what: string;
  readonly run: (elsewhere: string) => void;
}

/** Each is a function of its own text: it is sent to the page. The one that takes a moment comes first. */
export const waysOut: readonly WayOut[] = [
  {
    what: 'a page that is to be replaced after a moment',
    run: (elsewhere) => {
      const refresh = Object.assign(document.createElement('meta'), {
        httpEquiv: 'refresh',
        content: `0; url=${elsewhere}/refreshed`,
      });
      document.head.append(refresh);
    },
  },
  { what: 'another address', run: (elsewhere) => location.assign(`${elsewhere}/assigned`) },
  { what: 'an address that leads on to another', run: (elsewhere) => location.replace(`${elsewhere}/redirect`) },
  { what: 'a file of this computer', run: () => location.assign('file:///etc/hosts') },
  { what: 'a page that stands in its address', run: () => location.assign('data:text/html,<h1>Elsewhere</h1>') },
  {
    what: 'a page made by a script',
    run: () => location.assign(URL.createObjectURL(new Blob(['<h1>Elsewhere</h1>'], { type: 'text/html' }))),
  },
  {
    what: 'a link',
    run: (elsewhere) => Object.assign(document.createElement('a'), { href: `${elsewhere}/link` }).click(),
  },
  {
    what: 'a link to a new window',
    run: (elsewhere) => {
      const link = Object.assign(document.createElement('a'), { href: `${elsewhere}/blank`, target: '_blank' });
      document.body.append(link);
      link.click();
    },
  },
  { what: 'a new window', run: (elsewhere) => void window.open(`${elsewhere}/opened`) },
  { what: 'a new window of its own page', run: () => void window.open(location.href) },
  {
    what: 'a form that is sent',
    run: (elsewhere) => {
      const form = Object.assign(document.createElement('form'), { action: `${elsewhere}/form`, method: 'post' });
      document.body.append(form);
      form.submit();
    },
  },
];
