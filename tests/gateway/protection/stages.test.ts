// Promise 4: the types forbid that anything leaves unscreened. The compiler checks this file: were one of these calls to
// compile, its `@ts-expect-error` would be an error itself.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { accept } from '../../../gateway/inbound/accept.ts';
import { admit } from '../../../gateway/inbound/admit.ts';
import type { Draft } from '../../../gateway/outbound/draft.ts';
import { queueMessage } from '../../../gateway/outbound/queue.ts';
import { type SignedView, sign } from '../../../gateway/outbound/seal.ts';
import type { SendDeps } from '../../../gateway/outbound/send.ts';
import { type ApprovedMessage, approve } from '../../../gateway/protection/approve.ts';
import { type ScreenedDraft, screen } from '../../../gateway/protection/screen.ts';
import type { AddressedEnvelope, AuthenticMessage, OpenedContent } from '../../../protocol/index.ts';

interface Given {
  draft: Draft;
  screened: ScreenedDraft;
  approved: ApprovedMessage;
  deps: SendDeps;
  now: Date;
  signed: { message: SignedView['message']; record: SignedView['record'] };
}

declare const view: (approved: ApprovedMessage) => SignedView['view'];

/** Never called: what is tried here must not compile. */
function outbound({ draft, screened, approved, deps, now, signed }: Given): unknown[] {
  const { cipher } = deps;
  return [
    // @ts-expect-error a draft that was not screened cannot be approved
    () => approve(draft),
    // @ts-expect-error nor can something that merely looks screened
    () => approve({ draft, views: [], reasons: [], digest: '' }),
    // @ts-expect-error a draft cannot be signed
    () => sign(draft, { ...deps, now }),
    // @ts-expect-error nor a screened draft that nobody approved
    () => sign(screened, { ...deps, now }),
    // @ts-expect-error nor something that merely looks approved
    () => sign({ draft, views: [], approval: undefined }, { ...deps, now }),
    // @ts-expect-error nor what waits for an approval
    () => sign(approve(screened), { ...deps, now }),
    // @ts-expect-error an approved message that was not signed cannot be queued
    () => queueMessage(approved, new Map(), cipher, now),
    // @ts-expect-error nobody but `screen` makes a screened draft
    (): ScreenedDraft => ({ draft, views: [], reasons: [], digest: '' }),
    // @ts-expect-error nobody but `approve` makes an approved message
    (): ApprovedMessage => ({ draft, views: [], approval: undefined }),
    // @ts-expect-error nobody but `sign` makes a signed one
    (): SignedView => ({ ...signed, view: view(approved) }),
    // The way that there is.
    async () => {
      const word = approve(await screen(draft, deps));
      return word && sign(word, { ...deps, now });
    },
  ];
}

type Deps = Parameters<typeof accept>[2] & Parameters<typeof admit>[2];

/** Never called: the inbound story has the same order. */
function inbound(addressed: AddressedEnvelope, opened: OpenedContent, authentic: AuthenticMessage, deps: Deps): unknown[] {
  return [
    // @ts-expect-error an envelope that was only read is nothing to admit
    () => admit(addressed, deps.self, deps),
    // @ts-expect-error nor one whose signature was not checked
    () => admit(opened, deps.self, deps),
    // @ts-expect-error an authentic message that policy did not admit cannot be accepted
    () => accept(authentic, deps.self, deps),
    // @ts-expect-error nobody but `admit` admits
    () => accept({ message: authentic }, deps.self, deps),
    async () => accept(await admit(authentic, deps.self, deps), deps.self, deps),
  ];
}

it('is held by the compiler', { timeout: 60_000 }, () => {
  const root = join(import.meta.dirname, '../../..');
  const dir = mkdtempSync(join(tmpdir(), 'cop-types-'));
  try {
    const file = join(dir, 'tsconfig.json');
    const types = { compilerOptions: { typeRoots: [join(root, 'node_modules/@types')] } };
    writeFileSync(file, JSON.stringify({ extends: join(root, 'tsconfig.json'), ...types, files: [import.meta.filename], include: [] }));
    const said = execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', file, '--pretty', 'false'], { encoding: 'utf8' });
    expect(said).toBe('');
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
  expect([outbound.length, inbound.length], 'none of it is ever called').toEqual([1, 4]);
});
