// The officer API of a running gateway: its own process's, over real HTTPS, with officers of every role.
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:https';
import { officerOf } from '#certs-dev';
import { type LiveUnit, liveFederation } from '../../support/live.ts';
import { OracleFault, type Target } from '../target.ts';
import { type ApiAnswer, judgeAnswer } from './api-judge.ts';
import { type ApiQuestion, mutateQuestion, officers, questions, readQuestion } from './api-questions.ts';

// Longer than any question to this machine alone may take; the watch over the process waits longer.
const ANSWER_MS = 15_000;
// One question in so many is looked at from both sides: that costs as much as eight questions.
const LOOKED_AT = 24;
// What tells what officers have the gateway keep, and who may see it. The database itself admits nobody else.
const lists: [officer: string, path: string][] = [['chef-1', '/v1/messages?limit=500'], ['chef-1', '/v1/drafts'], ['chef-1', '/v1/agreements'], ['audit-1', '/v1/logframe/declarations'], ['dpd-1', '/v1/subjects'], ['admin-1', '/v1/officers'], ['ol-1', '/v1/contacts']]; // biome-ignore format: a list

/** A gateway of its own, and officers who ask it anything. */
export async function apiTarget(): Promise<Target> {
  const live = await liveFederation(2);
  const mali = live.of('ML-BRTMTH');
  await mali.start();
  const { id } = await mali.report(['SN-DNLTM']);
  const clients = new Map(officers.map((officer) => [officer, clientOf(mali, officer)]));
  let asked = 0;
  const ask = (officer: string, question: Omit<ApiQuestion, 'officer' | 'justification' | 'type'>) =>
    (clients.get(officer) as Client)({ officer, justification: 'Dossier d’essai', type: 'application/json', ...question });
  /** How long each list is. */
  const kept = async () => {
    const answers = await Promise.all(lists.map(([officer, path]) => ask(officer, { method: 'GET', path })));
    return answers
      .map(({ text }) =>
        Object.values(JSON.parse(text) as object)
          .flatMap((each) => (Array.isArray(each) ? [each.length] : []))
          .join('+'),
      )
      .join(' ');
  };
  return {
    batch: 32,
    keepsState: true,
    doors: {
      question: {
        weight: 1,
        samples: questions(id),
        mutate: mutateQuestion,
        async play(octets) {
          const question = readQuestion(octets);
          if (!question) return 'none';
          const before = asked++ % LOOKED_AT === 0 ? await kept() : undefined;
          const code = judgeAnswer(await (clients.get(question.officer) as Client)(question));
          if (code === undefined || before === undefined) return code;
          const after = await kept();
          if (before !== after) throw new OracleFault('state', `${code}, and lists went from ${before} to ${after}`);
          return code;
        },
      },
    },
    async pause() {
      mali.log.length = 0;
    },
    async close() {
      await live[Symbol.asyncDispose]();
    },
  };
}

type Client = (question: ApiQuestion) => Promise<ApiAnswer>;

/** Asks as one officer, over one connection that stays. */
function clientOf({ unit, gateway }: LiveUnit, officerId: string): Client {
  const officer = officerOf(unit, officerId);
  const identity = { pfx: readFileSync(officer.pkcs12File), passphrase: readFileSync(officer.passphraseFile, 'utf8').trim() };
  const agent = new Agent({ keepAlive: true, maxSockets: 1, ca: unit.authority.certificate, ...identity });
  return ({ method, path, body, type, justification }) => {
    const { promise, resolve, reject } = Promise.withResolvers<ApiAnswer>();
    const headers = {
      ...(body === undefined ? {} : { 'content-type': type, 'content-length': Buffer.byteLength(body) }),
      ...(justification === '' ? {} : { 'cop-justification': encodeURIComponent(justification.toWellFormed()) }),
    };
    const outgoing = request({ host: '127.0.0.1', port: gateway?.apiPort ?? 0, method, path, agent, headers, timeout: ANSWER_MS }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        // An answer to HEAD has no body to judge.
        if (method === 'HEAD') resolve({ status: 200, type: '', text });
        else resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', text });
      });
    });
    outgoing.on('timeout', () => outgoing.destroy(new OracleFault('hang', `no answer to ${method} ${path.slice(0, 60)} in ${ANSWER_MS / 1_000} s`)));
    // A connection that breaks before the answer is an answer that no officer gets.
    outgoing.on('error', (error) =>
      reject(error instanceof OracleFault ? error : new OracleFault('answer', `${method} ${path.slice(0, 60)}: ${error.message}`)),
    );
    outgoing.end(body);
    return promise;
  };
}
