import { randomUUID } from 'node:crypto';

/**
 * The main documents that were served. Each carries a number; the socket that shows it is the main frame's. A frame
 * within the page has none, nor has a script that opens a second socket with the same number.
 */
export class Documents {
  private readonly urls = new Map<string, string>();
  private readonly open = new Set<string>();

  serve(url: string): string {
    const id = randomUUID();
    this.urls.set(id, url);
    return id;
  }

  /** False for a document of an earlier process: its page has to load anew. */
  knows(id: string): boolean {
    return this.urls.has(id);
  }

  /** The address of the document, for its first socket at a time; null for anybody else. */
  claim(id: string): string | null {
    const url = this.urls.get(id);
    if (url === undefined || this.open.has(id)) return null;
    this.open.add(id);
    return url;
  }

  /** The connection was lost; the same document may come again. */
  release(id: string): void {
    this.open.delete(id);
  }
}
