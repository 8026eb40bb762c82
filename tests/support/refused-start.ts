// A gateway, as a process, that does not start.
import { cop } from './cop-process.ts';

/** What it says and leaves. */
export interface RefusedStart {
  status: number;
  code: string;
  fr: string;
  en: string;
}

/** Starts the gateway of a folder and waits for its end. Throws when it says anything else than why, in one line. `under`: words of a command that becomes it. */
export async function refusedStart(home: string, under: readonly string[] = []): Promise<RefusedStart> {
  const { status, stdout, stderr } = await cop(['gateway', 'run', '--home', home, '--json'], {}, '', under);
  const [line = '', ...more] = stderr.trim().split('\n');
  if (stdout !== '' || more.length > 0) throw new Error(`${stdout}\n${stderr}`);
  const { code, fr, en } = (JSON.parse(line) as { error: RefusedStart }).error;
  return { status, code, fr, en };
}
