// Values of denied fields, however a text writes them: exactly what stands in ⟦ ⟧ is hidden, and because of that field.
import { describe, expect, it } from 'vitest';
import { type HiddenValue, hiddenFinder, MARK, type PassageKind, redact } from '../../../../gateway/protection/free-text/redact.ts';
import { expectHidden } from './marked.ts';

const known = ['Bamako', 'Gao', 'Lamine', 'BRTMTH'];

describe('a hidden value', () => {
  it.each<[PassageKind, string, string]>([
    ['name', 'Traoré Mamadou Lamine', 'Le passeur ⟦TRAORE⟧ est arrivé avec ⟦mamadou⟧.'],
    ['name', 'Traoré Mamadou Lamine', 'Les frères ⟦Traorés⟧ ; ⟦lamine mamadou⟧ et ⟦Lamine⟧.'],
    ['name', 'Traoré Mamadou Lamine', 'Il travaille à la mine. La mine est loin.'],
    ['name', 'Traoré Mamadou Lamine', '⟦traoremamadou⟧1990 et ⟦t r a o r é⟧, ⟦T-R-A-O-R-E⟧, ⟦T.R.A.O.R.E⟧.'],
    ['name', 'Traoré', '⟦Tra\u200Boré⟧, ⟦Traore\u0301⟧, ⟦Ｔｒａｏｒé⟧, ⟦Тrаоré⟧ et ⟦𝐓𝐫𝐚𝐨𝐫é⟧'],
    ['name', 'N’Diaye', "⟦Ndiaye⟧, ⟦N'DIAYE⟧, ⟦n’diaye⟧, ⟦N Diaye⟧, ⟦N-Diaye⟧, ⟦Diaye⟧"],
    ['name', 'NDIAYE', "⟦Ndiaye⟧, ⟦N'Diaye⟧, ⟦N’diaye⟧, ⟦NʼDIAYE⟧, ⟦N`Diaye⟧"],
    ['name', 'Ould-Zeyd Kalil', 'vu avec ⟦kalil⟧, ⟦ould zeyd kalil⟧ et ⟦zeyd⟧'],
    ['name', 'Ba Zenabe', 'Il ba, là ; puis ⟦Ba⟧ arrive, ⟦zenabe ba⟧ aussi, ⟦BA⟧ dit-on, baobab.'],
    ['name', 'Le Grand', 'le grand camion et ⟦Le Grand⟧ roulent'],
    ['name', 'Gao', 'La ville de ⟦Gao⟧'],
    ['name', 'محمد الأمين', 'قال ⟦محمد⟧ ثم ⟦والامين⟧'],
    ['name', 'Ɗiallo', 'vu ⟦diallo⟧ et ⟦Ɗiallo⟧'],
    ['phone', '+223 76 12 34 56', 'au ⟦76123456⟧, ⟦76.12.34.56⟧, ⟦00223 76 12 34 56⟧, ⟦7 6 1 2 3 4 5 6⟧, ⟦tel76123456⟧'],
    ['phone', '76123456', 'au ⟦+223 76-12-34-56⟧, ⟦7_6_1_2_3_4_5_6⟧, ⟦7\n6 1 2 3 4 5 6⟧, ⟦７６ ١٢ 34 ߅߆⟧'],
    ['phone', '+2250708091011', 'au ⟦07 08 09 10 11⟧ ou ⟦08091011⟧'],
    ['phone', '+221 77 123 45 67', 'montant ⟦77 123 45 67⟧ francs'],
    ['document', 'AA0123456', 'n° ⟦AA 012 34 56⟧, ⟦aa-0123456⟧, ⟦A.A.0.1.2.3.4.5.6⟧, ⟦AAO123456⟧, ⟦0123456⟧'],
    ['document', 'CNI n° 12-34', 'la ⟦CNI n° 1234⟧'],
    ['plate', 'BA-1234-MD', 'la ⟦BA 1234 MD⟧, la ⟦ba1234md⟧, la ⟦B A 1 2 3 4 M D⟧'],
    ['plate', '1234', 'la moto ⟦1234⟧ et 12345 personnes'],
    ['device', '356938035643809', '⟦35-693803-564380-9⟧ ou ⟦35693803564380⟧ ou ⟦imei356938035643809⟧'],
    ['account', 'ML13 D008 9019 0010 0012', 'le ⟦ml13d0089019 00100012⟧, soit ⟦D00890190010 0012⟧'],
    ['email', 'm.zeyd@example.ml', '⟦M.ZEYD@Example.ML⟧, ⟦m.zeyd (at) example (point) ml⟧, ⟦m zeyd arobase example point ml⟧'],
    ['date', '1998-03-12', 'le ⟦12/03/1998⟧, ⟦12.03.1998⟧, ⟦1998-03-12⟧, ⟦12 mars 1998⟧, ⟦12 March 1998⟧, ⟦March 12, 1998⟧, ⟦12/3/98⟧'],
    ['date', '1 avril 2001', 'le ⟦1er avril 2001⟧, ⟦01/04/2001⟧, ⟦April 1st, 2001⟧ ; en 2001 ; le 2 avril 2001'],
    ['date', '1998', 'en 1998'],
    ['coordinates', '15.66021, -0.50184', 'à ⟦15.66⟧ et ⟦0,502⟧ ; ⟦15,6602 N⟧ ; 15.99'],
    ['coordinates', '15.66028, 0.50167', 'à ⟦15°39\'37"N 0°30\'06"E⟧ puis ⟦N 15 39 37⟧'],
    ['address', 'Rue 345, porte 12, Hippodrome, Bamako', 'à ⟦rue 345, porte 12⟧, vers l’⟦hippodrome⟧ de Bamako'],
    ['other', 'Coopérative Wend-Panga', 'la ⟦cooperative wend panga⟧ de Gao'],
    ['other', 'F', 'F et f'],
  ])('%s %s: %s', (kind, value, sentence) => {
    expectHidden(sentence, hiddenFinder([{ kind, value, path: 'persons[].value' }], known));
  });

  it('names the field that it came from', () => {
    const hidden: HiddenValue[] = [
      { kind: 'name', value: 'Zeyd', path: 'persons[].surname' },
      { kind: 'phone', value: '76123456', path: 'persons[].phones[]' },
      { kind: 'coordinates', value: '15.6602, 0.5018', path: 'place.latitude' },
    ];
    const { passages } = redact('zeyd, 76 12 34 56, puis 15.6602, 0.5018 et 15°39\'36.7"N, avec le nommé Issa', hiddenFinder(hidden, []));
    expect(passages.map(({ kind, because }) => [kind, because])).toEqual([
      ['name', 'persons[].surname'],
      ['phone', 'persons[].phones[]'],
      ['coordinates', 'place.latitude'],
      ['coordinates', 'place.latitude'],
      ['name', undefined],
    ]);
  });

  it('goes before a mere look where both are found', () => {
    const finder = hiddenFinder([{ kind: 'name', value: 'Zeyd', path: 'persons[].surname' }], []);
    expect(redact('Kalil Boubou Zeyd', finder).passages).toEqual([{ start: 0, end: 17, kind: 'name', because: 'persons[].surname' }]);
  });

  it('may be empty, or of signs alone, and then hides nothing', () => {
    const kinds: PassageKind[] = ['name', 'phone', 'document', 'plate', 'coordinates', 'email', 'account', 'device', 'date', 'address', 'other'];
    const hidden = kinds.flatMap((kind) => ['', ' ', '-', '@', '\u200B', 'é'].map((value) => ({ kind, value, path: kind })));
    const text = 'Une patrouille - é @ - est passée.';
    expect(redact(text, hiddenFinder(hidden, []))).toEqual({ text, passages: [] });
  });

  it('is found where many persons share it', () => {
    const hidden = Array.from({ length: 2_000 }, (_, at): HiddenValue => ({ kind: 'name', value: 'Ba', path: `persons[${at}]` }));
    expect(redact('Puis Ba part.', hiddenFinder(hidden, [])).passages).toEqual([{ start: 5, end: 7, kind: 'name', because: 'persons[0]' }]);
  });
});

describe('the mark', () => {
  const finder = hiddenFinder([{ kind: 'name', value: 'Zeyd Kalilou', path: 'persons[].name' }], []);

  it('has one length', () => {
    expect(redact('vu zeyd hier', finder).text).toBe(`vu ${MARK} hier`);
    expect(redact('vu kalilou hier', finder).text).toBe(`vu ${MARK} hier`);
  });

  it('is one for the parts of one name, and one each for names in a list', () => {
    expect(redact('vu kalilou zeyd hier', finder).text).toBe(`vu ${MARK} hier`);
    expect(redact('vu kalilou, zeyd', finder).text).toBe(`vu ${MARK}, ${MARK}`);
  });

  it('leaves no accent and no invisible sign of what it hides', () => {
    expect(redact('vu zeyd\u0301\u200D\u0301 hier', finder).text).toBe(`vu ${MARK} hier`);
  });
});
