// An Akita that accepts everything at once: what is measured is how fast answers are recorded. Prints its address.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const AT = '2026-01-01 00:00:00';
let accounts = 0;

const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', () => {
    accounts += 1;
    const { internal_id } = JSON.parse(body);
    const answer = JSON.stringify({ data: { id: accounts, internal_id, created_at: AT, updated_at: AT } });
    response.writeHead(201, { 'content-type': 'application/json' }).end(answer);
  });
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
