// Writes the dictionary that protocol/packing.ts packs with: `npm run dictionary`. The result is committed, and tests/protocol/dictionary.test.ts says
// when it is stale. Once a version that packs with it is deployed, other samples are another dictionary, with an id of its own.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { moduleOf } from './build.ts';

writeFileSync(join(import.meta.dirname, 'dictionary.ts'), moduleOf(process.versions.zstd as string));
