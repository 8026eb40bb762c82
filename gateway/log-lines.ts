// Where the lines of the log go. Into a file they are written one by one: a stream would end for good with the first line for which the disk has no
// room, and the gateway, which goes on when there is room again, would be silent from then on.
import { fstatSync, writeSync } from 'node:fs';

/** Writes lines to `out`. Those that a full disk did not take are counted; `lost` makes the line that says so once it takes lines again. */
export function lineWriter(out: NodeJS.WritableStream, lost: (lines: number) => string): (line: string) => void {
  const file = fileBehind(out);
  if (file === undefined) return (line) => void out.write(line);
  let missing = 0;
  let cut = false;
  const put = (text: string): boolean => {
    const octets = Buffer.from(text);
    let at = 0;
    try {
      while (at < octets.length) at += writeSync(file, octets, at);
      return true;
    } catch {
      // There is nobody to tell but the log itself.
      cut ||= at > 0;
      return false;
    }
  };
  return (line) => {
    if (missing > 0) {
      if (!put(`${cut ? '\n' : ''}${lost(missing)}`)) {
        missing += 1;
        return;
      }
      missing = 0;
      cut = false;
    }
    if (!put(line)) missing += 1;
  };
}

/** The descriptor of the file that a stream writes to; `undefined` for a terminal, a pipe, or anything else. */
function fileBehind(out: NodeJS.WritableStream): number | undefined {
  const { fd } = out as { fd?: unknown };
  return typeof fd === 'number' && fstatSync(fd).isFile() ? fd : undefined;
}
