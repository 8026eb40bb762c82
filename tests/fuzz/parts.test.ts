// The parts that the fuzzer is made of.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeFrame, errorTable, isErrorCode, parseFrame } from '#protocol';
import { frame } from '../protocol/arbitraries.ts';
import { Chance } from '../support/seeded.ts';
import { GROWTH_OCTETS_MAX, Growth } from './growth.ts';
import { minimise } from './minimise.ts';
import { mutateJson } from './mutate-json.ts';
import { INPUT_MAX_OCTETS } from './mutate-octets.ts';
import { mutateWire } from './mutate-wire.ts';
import { judgeAnswer } from './targets/api-judge.ts';
import { questions, readQuestion, writeQuestion } from './targets/api-questions.ts';
import { readScript, writeScript } from './targets/engine-script.ts';
import { readFields, writeFields } from './wire-fields.ts';

describe('fields', () => {
  it('are written as they were read, also when they are written anew', () => {
    fc.assert(
      fc.property(frame, (value) => {
        const octets = encodeFrame(value);
        const fields = readFields(octets) ?? [];
        expect(writeFields(fields)).toEqual(new Uint8Array(octets));
        expect(writeFields(fields.map((field) => ({ ...field, raw: undefined })))).toEqual(new Uint8Array(octets));
      }),
    );
  });

  it('bend into messages of every kind of wrong, and into some that are right', () => {
    const chance = new Chance(3);
    const samples = fc.sample(frame, { numRuns: 30, seed: 1 }).map(encodeFrame);
    let right = 0;
    const seen = new Set<string>();
    for (let i = 0; i < 4_000; i++) {
      const octets = mutateWire(chance.one(samples), chance.one(samples), chance);
      expect(octets.length).toBeLessThanOrEqual(INPUT_MAX_OCTETS);
      try {
        parseFrame(octets, '?');
        right += 1;
      } catch (error) {
        seen.add(String((error as Error).message));
      }
    }
    expect(right).toBeGreaterThan(100);
    expect(right).toBeLessThan(3_000);
    // Not the front door alone: what stands behind it speaks too.
    expect(seen.size).toBeGreaterThan(1);
  });
});

describe('making smaller', () => {
  it('leaves what is needed alone', async () => {
    const octets = Uint8Array.from({ length: 200 }, (_, i) => (i % 7) + 1);
    octets[77] = 99;
    octets[150] = 98;
    const smallest = await minimise(octets, async (each) => each.includes(99) && each.includes(98));
    expect([...smallest]).toEqual([99, 98]);
  });
});

describe('memory', () => {
  const grow = async (perSample: number) => {
    const kept: Uint8Array[] = [];
    const growth = new Growth(24, async () => void kept.push(new Uint8Array(perSample)));
    for (let i = 1; i <= 24; i++) await growth.after(i);
    return growth.verdict();
  };

  it('that grows is told from memory that does not', async () => {
    expect(await grow(GROWTH_OCTETS_MAX / 4)).toMatch(/from .* to .* MB/);
    expect(await grow(0)).toBeUndefined();
  });
});

describe('scripts and questions', () => {
  it('are read as they were written', () => {
    const script = [
      { name: 'tick' as const, octets: Uint8Array.of(1, 2) },
      { name: 'frame' as const, octets: new Uint8Array(300).fill(7) },
    ];
    expect(readScript(writeScript(script))).toEqual(script);
    for (const octets of questions('019cada0-5d20-7000-8000-00000000a001')) {
      const question = readQuestion(octets);
      expect(question && Buffer.from(writeQuestion(question)).toString()).toBe(Buffer.from(octets).toString());
    }
  });

  it('JSON bends into other JSON, and into text that is none', () => {
    const chance = new Chance(1);
    const bent = Array.from({ length: 500 }, () => mutateJson('{"to":["SN-DNLTM"],"incident":{"type":"distress","headCount":{"total":3}}}', chance));
    const isJson = tryJson;
    expect(new Set(bent).size).toBeGreaterThan(250);
    expect(bent.some(isJson)).toBe(true);
    expect(bent.some((text) => !isJson(text))).toBe(true);
  });
});

describe('answers of the officer API', () => {
  it('that are as they may be', () => {
    const { fr, en, exit } = errorTable.PADDING_INVALID;
    const problem = { error: { code: 'PADDING_INVALID', fr, en, exit, params: {} } };
    expect(judgeAnswer({ status: 422, type: 'application/json', text: JSON.stringify(problem) })).toBe('PADDING_INVALID');
    expect(judgeAnswer({ status: 200, type: 'text/csv', text: 'a,b' })).toBeUndefined();
    expect(isErrorCode('PADDING_INVALID')).toBe(true);
  });
});

function tryJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
