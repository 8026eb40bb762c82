// A clock that goes wrong, for one process: by libfaketime, where it is installed. The product has no switch for this, and gets none.
import { globSync } from 'node:fs';

/** Where libfaketime is, or `undefined`. */
export function faketimeLibrary(): string | undefined {
  return globSync(['/usr/lib/*/faketime/libfaketimeMT.so.1', '/usr/lib/faketime/libfaketimeMT.so.1', '/usr/local/lib/faketime/libfaketimeMT.so.1'])[0];
}

/** The environment of a process whose clock is wrong by so many seconds; time still passes as it does. */
export function wrongClock(library: string, seconds: number): NodeJS.ProcessEnv {
  return { LD_PRELOAD: library, FAKETIME: `${seconds < 0 ? '' : '+'}${seconds}`, FAKETIME_DONT_FAKE_MONOTONIC: '1', DONT_FAKE_MONOTONIC: '1' };
}
