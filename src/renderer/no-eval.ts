import { z } from 'zod';

// Imported before any schema is made: Zod tries `new Function` with the first one, to be quicker later, and the CSP
// of the page forbids and reports that.
z.config({ jitless: true });
