// Keeps compiled code between two runs, for a fast start. Needs Node 22.1 or newer.
import { statSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import process from 'node:process';

/** Turns the cache on in the user's own cache folder. Never fails: without a usable folder the start is slower. */
export function useCompileCache() {
  const base = cacheHome();
  if (base !== undefined && isOurs(base)) enableCompileCache(join(base, 'cop-exchange'));
}

function cacheHome() {
  const named = process.env.XDG_CACHE_HOME;
  // The XDG base directory specification has relative paths ignored.
  if (named && isAbsolute(named)) return named;
  try {
    return join(homedir(), '.cache');
  } catch {
    // An account without a home, as systemd's DynamicUser makes: no cache, and nothing to tell anybody.
    return undefined;
  }
}

// What lies in the cache is run as code: a folder of another user (as under sudo), or one that others may write, is not used.
function isOurs(folder) {
  try {
    const stat = statSync(folder, { throwIfNoEntry: false });
    return stat === undefined || (stat.uid === process.getuid() && (stat.mode & 0o022) === 0);
  } catch {
    // Not even its attributes can be read: no cache, and nothing to tell anybody.
    return false;
  }
}
