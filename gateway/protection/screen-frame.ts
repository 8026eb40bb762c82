// What stands in a message beside its case data: the texts of the marking, the case reference, names of places. The same for every
// recipient as it was written, and scanned for each, because what one does not get of the case data another does.
import { type Attachment, type Body, type Content, type Fields, type Form, formShape, isForm, type Leaf, type Marking, type Shape } from '#protocol';
import type { Passage } from './free-text/redact.ts';
import { coarse } from './screen-incident.ts';
import type { FrameTexts } from './text-scan.ts';
import type { FieldOutcome, KeptText } from './walk.ts';

/** The part of a content that is neither author nor case data. */
export interface Frame extends Pick<Marking, 'handlingText' | 'restrictions'> {
  caseReference: string;
  attachments?: Attachment[] | undefined;
  body: Body;
}

/** The frame as it is scanned for one recipient. */
export interface ScannedFrame {
  /** A copy: what is found in its texts is taken out of it. */
  frame: Frame;
  texts: KeptText[];
  outcomes: FieldOutcome[];
}

/** Where something was found that cannot be marked. */
export interface FrameFinding {
  path: string;
  passages: Passage[];
}

const ofRequest = { rule: 'request', article: 'UNTOC Art 18(13)' } as const;
const ofMarking = { rule: 'structure', article: '(EU) 2016/794 Art 19(2)' } as const;

/** The texts of a frame to be scanned; `coarsened`: places and case reference do not go to this recipient anyway. */
export function scannedFrame({ handlingText, restrictions, caseReference, attachments, body }: Frame, { coarsened }: { coarsened: boolean }): ScannedFrame {
  const frame: Frame = {
    ...(handlingText === undefined ? {} : { handlingText }),
    ...(restrictions === undefined ? {} : { restrictions: restrictions.map((each) => ({ ...each })) }),
    caseReference,
    ...(attachments === undefined ? {} : { attachments: attachments.map((each) => ({ ...each })) }),
    body: body.kind === 'incident' ? { ...body, route: [...body.route] } : isForm(body) ? structuredClone(body) : body,
  };
  const texts: KeptText[] = [];
  const outcomes: FieldOutcome[] = [];
  const prose = (path: string, text: string | undefined, replace: (text: string) => void) => {
    if (!text) return;
    texts.push({ path, row: 'structure', sort: 'prose', text, replace: (left) => replace(left ?? '') });
    outcomes.push({ path, row: 'structure', decision: { action: 'allow', ...ofMarking }, value: text, sort: 'prose', kept: true });
  };
  prose('handlingText', handlingText, (text) => {
    frame.handlingText = text;
  });
  for (const each of frame.restrictions ?? [])
    prose(`restrictions[${each.kind}].text`, each.text, (text) => {
      each.text = text;
    });
  const written = [...titlesOf(frame.attachments), ...(isForm(frame.body) ? formTexts(frame.body) : [])];
  for (const { path, sort, text, replace } of written) {
    texts.push({ path, row: 'request', sort, text, replace: (left) => replace(left ?? '') });
    outcomes.push({ path, row: 'request', decision: { action: 'allow', ...ofRequest }, value: text, sort, kept: true });
  }
  if (coarsened) return { frame, texts, outcomes };
  if (caseReference !== '') {
    // Without it nobody could file an answer: a reference that tells too much is refused, and its author writes another.
    texts.push({ path: 'caseReference', row: 'case', sort: 'reference', text: caseReference, replace: () => {} });
  }
  const copy = frame.body;
  if (copy.kind === 'incident') {
    const place = (path: string, name: string, replace: () => void) => {
      if (name !== '') texts.push({ path, row: 'incident', sort: 'place', text: name, replace });
    };
    place('incident.place', copy.place.name, () => {
      copy.place = coarse(copy.place);
    });
    copy.route.forEach((stage, index) => {
      place(`incident.route[${index}]`, stage.name, () => {
        copy.route[index] = coarse(stage);
      });
    });
  }
  return { frame, texts, outcomes };
}

/** A text of a form. */
interface FormText {
  path: string;
  sort: 'prose' | 'line';
  text: string;
  replace: (text: string) => void;
}

/** The titles of documents. What stands in them nobody scans: a second officer looks. */
function titlesOf(attachments: Attachment[] | undefined): FormText[] {
  return (attachments ?? []).map((each, index) => ({
    path: `attachments[${index}].title`,
    sort: 'line' as const,
    text: each.title,
    replace: (text: string) => {
      each.title = text === '' ? '…' : text;
    },
  }));
}

/** The texts of a form, at any depth: whatever is written freely may name somebody. */
function formTexts({ kind, form }: Form): FormText[] {
  return textsOf(formShape(kind), form as Record<string, unknown>, kind);
}

function textsOf(shape: Shape<Fields>, value: Record<string, unknown>, path: string): FormText[] {
  return shape.entries.flatMap(([name, field]) => {
    const given = value[name];
    if (given === undefined) return [];
    const here = `${path}.${name}`;
    const [leaf, holder, keys]: [Leaf, Record<string, unknown> | unknown[], (string | number)[]] =
      field.type === 'list' ? [field.of, given as unknown[], [...(given as unknown[]).keys()]] : [field, value, [name]];
    return keys.flatMap((key): FormText[] => {
      const item = (holder as Record<string | number, unknown>)[key];
      const at = field.type === 'list' ? `${here}[${key}]` : here;
      if (leaf.type === 'message') return textsOf(leaf.shape, item as Record<string, unknown>, at);
      if (leaf.type !== 'text' || (leaf.format !== 'prose' && leaf.format !== 'line')) return [];
      const replace = (text: string) => {
        (holder as Record<string | number, unknown>)[key] = text;
      };
      return [{ path: at, sort: leaf.format, text: item as string, replace }];
    });
  });
}

/** What the scan of a message is told of its frame. */
export function frameTexts({ body, caseReference, caseData, handlingText, restrictions, attachments }: Content): FrameTexts {
  const places = body.kind === 'incident' ? [body.place.name, ...body.route.map(({ name }) => name)] : [];
  const ofOffences = (caseData?.offences ?? []).flatMap(({ where }) => (where?.locality ? [where.locality] : []));
  const written = [...titlesOf(attachments), ...(isForm(body) ? formTexts(body) : [])];
  const prose = written.filter(({ sort }) => sort === 'prose').map(({ text }) => text);
  const lines = written.filter(({ sort }) => sort === 'line').map(({ text }) => text);
  const marking = [...prose, handlingText, ...(restrictions ?? []).map(({ text }) => text)].filter((text) => text !== undefined);
  return { places: [...places, ...ofOffences].filter((name) => name !== ''), caseReference, marking, lines };
}
