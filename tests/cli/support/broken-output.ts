// Run as a program: `cop --version` with an output that has a bug, to see what a person is told about a bug.
import { run } from '../../../cli/main.ts';

const stdout = Object.assign(Object.create(process.stdout), {
  write() {
    throw new TypeError('a bug');
  },
});
process.exitCode = await run(['--version'], { stdin: process.stdin, stdout, stderr: process.stderr, env: process.env, signal: new AbortController().signal });
